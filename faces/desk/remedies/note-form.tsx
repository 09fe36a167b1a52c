/** 补记情况: accepted, number, simple procedure, hearing, who writes; that the corrections were reported (行政复议法 第五十三、七十六条). */
import { Button, Input, Select } from 'antd'
import type { ProceedingProcedure } from '#law'
import type { CaseProceeding, CaseProceedings } from '#remedies/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

interface NoteFormProps {
  readonly proceeding: CaseProceeding
  readonly people: CaseProceedings['people']
  readonly close: () => void
}

export const NoteForm = ({ proceeding, people, close }: NoteFormProps) => {
  const { run, refusal, busy } = useAct(['remedies'])
  const kept = useKeptForm<{
    procedure: ProceedingProcedure
    bodyNumber: string
    acceptedOn: string
    hearingOn: string
    owner: string
    reportedOn: string
  }>('remedies.note', proceeding.id, {
    procedure: proceeding.procedure,
    bodyNumber: proceeding.bodyNumber,
    acceptedOn: proceeding.acceptedOn ?? '',
    hearingOn: proceeding.hearingOn ?? '',
    owner: proceeding.ownerId ?? '',
    reportedOn: proceeding.opinionReportedOn ?? '',
  })
  const { procedure, bodyNumber, acceptedOn, hearingOn, owner, reportedOn } = kept.values
  const setProcedure = (procedure: typeof kept.values.procedure) => kept.set({ procedure })
  const setBodyNumber = (bodyNumber: typeof kept.values.bodyNumber) => kept.set({ bodyNumber })
  const setAcceptedOn = (acceptedOn: typeof kept.values.acceptedOn) => kept.set({ acceptedOn })
  const setHearingOn = (hearingOn: typeof kept.values.hearingOn) => kept.set({ hearingOn })
  const setOwner = (owner: typeof kept.values.owner) => kept.set({ owner })
  const setReportedOn = (reportedOn: typeof kept.values.reportedOn) => kept.set({ reportedOn })
  const save = async () => {
    const input = {
      proceedingId: proceeding.id,
      version: proceeding.version,
      bodyNumber,
      ...(proceeding.answeredOn === null ? { procedure } : {}),
      ...(acceptedOn ? { acceptedOn } : {}),
      ...(hearingOn ? { hearingOn } : {}),
      ...(owner ? { owner } : {}),
      ...(reportedOn ? { opinionReportedOn: reportedOn } : {}),
    }
    if (await run('remedies.note', input, '记下了')) {
      kept.clear()
      close()
    }
  }
  const errors = refusal?.fields
  return (
    <div>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="form-2">
        <Field label="案号" required={false} error={errors?.bodyNumber}>
          {(ids) => <Input {...ids} value={bodyNumber} onChange={(event) => setBodyNumber(event.target.value)} maxLength={80} />}
        </Field>
        {proceeding.answeredOn === null && (
          <Field label="程序" hint="复议转为简易程序的，答复期限改为 5 个工作日。" error={errors?.procedure}>
            {(ids) => (
              <Select
                {...ids}
                value={procedure}
                onChange={setProcedure}
                style={{ width: '100%' }}
                options={[
                  { value: 'ordinary', label: '普通程序' },
                  { value: 'simple', label: '简易程序' },
                ]}
              />
            )}
          </Field>
        )}
        <Field label="哪天受理" required={false} error={errors?.acceptedOn}>
          {(ids) => <DayField ids={ids} value={acceptedOn} onChange={setAcceptedOn} max={today()} />}
        </Field>
        <Field label="哪天听证、开庭" required={false} error={errors?.hearingOn}>
          {(ids) => <DayField ids={ids} value={hearingOn} onChange={setHearingOn} />}
        </Field>
        <Field label="谁来办" required={false} error={errors?.owner}>
          {(ids) => (
            <Select
              {...ids}
              value={owner}
              onChange={setOwner}
              style={{ width: '100%' }}
              options={[{ value: '', label: '没有定人' }, ...people.map(({ id, name }) => ({ value: String(id), label: name }))]}
            />
          )}
        </Field>
        {proceeding.opinionDueOn && (
          <Field label="哪天报告改正情况" required={false} error={errors?.opinionReportedOn}>
            {(ids) => <DayField ids={ids} value={reportedOn} onChange={setReportedOn} max={today()} />}
          </Field>
        )}
      </div>
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          记下
        </Button>
        <Button onClick={close}>关上</Button>
      </div>
    </div>
  )
}
