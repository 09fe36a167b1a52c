/** 登记结果: what the body decided; a decision set aside opens the case again, and says until when (行政复议法 第六十四条; 行政诉讼法 第七十、七十二条). */
import { Button, Checkbox, Input, Select } from 'antd'
import { isPlainDate } from '#kernel'
import {
  newDecisionDue,
  ordersNewDecision,
  outcomeFits,
  outcomeNames,
  type ProceedingOutcome,
  proceedingOutcomes,
  proceedingResultTerms,
} from '#law'
import type { CaseProceeding } from '#remedies/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { shortDay } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

export const ConcludeForm = ({ proceeding, close }: { readonly proceeding: CaseProceeding; readonly close: () => void }) => {
  const { run, refusal, busy } = useAct(['remedies', 'case', 'worklist', 'today'])
  const fitting = outcomeNames.filter((name) => outcomeFits(proceeding.kind, name))
  const kept = useKeptForm<{
    outcome: ProceedingOutcome
    decidedOn: string
    concludedOn: string
    resultNumber: string
    newDecision: boolean
    procedureOnly: boolean
    newDecisionDueOn: string
    withOpinion: boolean
  }>('remedies.conclude', proceeding.id, {
    outcome: fitting[0] ?? 'withdrawn',
    decidedOn: today(),
    concludedOn: today(),
    resultNumber: '',
    newDecision: false,
    procedureOnly: false,
    newDecisionDueOn: '',
    withOpinion: false,
  })
  const { outcome, decidedOn, concludedOn, resultNumber, newDecision, procedureOnly, newDecisionDueOn, withOpinion } = kept.values
  const setOutcome = (outcome: typeof kept.values.outcome) => kept.set({ outcome })
  const setDecidedOn = (decidedOn: typeof kept.values.decidedOn) => kept.set({ decidedOn })
  const setConcludedOn = (concludedOn: typeof kept.values.concludedOn) => kept.set({ concludedOn })
  const setResultNumber = (resultNumber: typeof kept.values.resultNumber) => kept.set({ resultNumber })
  const setNewDecision = (newDecision: typeof kept.values.newDecision) => kept.set({ newDecision })
  const setProcedureOnly = (procedureOnly: typeof kept.values.procedureOnly) => kept.set({ procedureOnly })
  const setNewDecisionDueOn = (newDecisionDueOn: typeof kept.values.newDecisionDueOn) => kept.set({ newDecisionDueOn })
  const setWithOpinion = (withOpinion: typeof kept.values.withOpinion) => kept.set({ withOpinion })
  const orders = ordersNewDecision(outcome)
  const isReopened = orders && newDecision
  const choose = (next: ProceedingOutcome) => {
    setOutcome(next)
    setNewDecision(next === 'performance')
  }
  const save = async () => {
    const input = {
      proceedingId: proceeding.id,
      version: proceeding.version,
      outcome,
      decidedOn,
      concludedOn,
      resultNumber,
      newDecision: isReopened,
      procedureOnly: isReopened && procedureOnly,
      ...(isReopened && newDecisionDueOn ? { newDecisionDueOn } : {}),
      withOpinion,
    }
    if (await run('remedies.conclude', input, isReopened ? '结果登记好了，案件已经重新打开' : '结果登记好了')) {
      kept.clear()
      close()
    }
  }
  const errors = refusal?.fields
  return (
    <div>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="form-2">
        <Field label="怎样决定的" error={errors?.outcome}>
          {(ids) => (
            <Select
              {...ids}
              value={outcome}
              onChange={choose}
              style={{ width: '100%' }}
              options={fitting.map((value) => ({ value, label: proceedingOutcomes[value].title }))}
            />
          )}
        </Field>
        <Field label="决定书、判决书的文号" required={false} error={errors?.resultNumber}>
          {(ids) => <Input {...ids} value={resultNumber} onChange={(event) => setResultNumber(event.target.value)} maxLength={80} />}
        </Field>
        <Field label="哪天作出" error={errors?.decidedOn}>
          {(ids) => <DayField ids={ids} value={decidedOn} onChange={setDecidedOn} max={today()} />}
        </Field>
        <Field label="本机关哪天收到" error={errors?.concludedOn}>
          {(ids) => <DayField ids={ids} value={concludedOn} onChange={setConcludedOn} max={today()} />}
        </Field>
      </div>
      <p className="s m" style={{ marginBottom: 10 }}>
        年报第四部分记作“{proceedingResultTerms[proceedingOutcomes[outcome].result]}”。
      </p>
      {orders && (
        <div className="note b" style={{ marginBottom: 12, display: 'block' }}>
          <Checkbox checked={newDecision} onChange={(event) => setNewDecision(event.target.checked)}>
            责令本机关重新作出答复（案件会重新打开）
          </Checkbox>
          {newDecision && (
            <div style={{ marginTop: 8 }}>
              <Field
                label="责令的最后一天"
                required={false}
                hint="没有写期限的，从收到之日起 20 个工作日。"
                error={errors?.newDecisionDueOn}
              >
                {(ids) => <DayField ids={ids} value={newDecisionDueOn} onChange={setNewDecisionDueOn} />}
              </Field>
              <Checkbox checked={procedureOnly} onChange={(event) => setProcedureOnly(event.target.checked)}>
                只因程序违法被撤销（可以作出同样的答复，第六十四条）
              </Checkbox>
              {isPlainDate(concludedOn) && (
                <p className="s" style={{ marginTop: 6 }}>
                  <b>新的最后一天：{shortDay(newDecisionDue(concludedOn, isPlainDate(newDecisionDueOn) ? newDecisionDueOn : null))}</b>
                </p>
              )}
            </div>
          )}
        </div>
      )}
      {proceeding.kind === 'reconsideration' && (
        <p style={{ marginBottom: 12 }}>
          <Checkbox checked={withOpinion} onChange={(event) => setWithOpinion(event.target.checked)}>
            同时收到行政复议意见书（60 日内报告改正情况，第七十六条）
          </Checkbox>
        </p>
      )}
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          登记结果
        </Button>
        <Button onClick={close}>先不登记</Button>
      </div>
    </div>
  )
}
