/** One proceeding: whose turn and by when, evidence, answer, result (R043). */
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { proceedingOutcomes, proceedingResultTerms, proceedingTerms } from '#law'
import type { CaseProceeding, CaseProceedings } from '#remedies/contract'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { AnswerEditor } from './answer-editor.tsx'
import { ConcludeForm } from './conclude-form.tsx'
import { EvidenceEditor } from './evidence-editor.tsx'
import { NoteForm } from './note-form.tsx'
import { StrikeForm } from './strike-form.tsx'
import { TurnLight } from './words.tsx'

type Doing = 'evidence' | 'answer' | 'conclude' | 'note' | 'strike' | null

const doingTitles = { evidence: '证据目录', answer: '答复', conclude: '登记结果', note: '补记情况', strike: '注销误登' } as const

export const ProceedingCard = ({ proceeding, found }: { readonly proceeding: CaseProceeding; readonly found: CaseProceedings }) => {
  const me = useMe()
  const [doing, setDoing] = useState<Doing>(null)
  const { answeredOn, concludedOn, evidence, outcome, result } = proceeding
  const close = () => setDoing(null)
  const isOpen = concludedOn === null && proceeding.struckOn === null
  if (proceeding.struck && proceeding.struckOn)
    return <Struck proceeding={proceeding} struck={proceeding.struck} on={proceeding.struckOn} />
  return (
    <section className="card" style={{ padding: '14px 16px' }} aria-label={proceedingTerms[proceeding.kind]}>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap' }}>
        <b>{proceedingTerms[proceeding.kind]}</b>
        {proceeding.procedure === 'simple' && <span className="tag">简易程序</span>}
        <TurnLight light={proceeding.light} dueOn={proceeding.dueOn} />
        <span className="s">{proceeding.next}</span>
        <span className="sp" />
        <span className="m s nw">{proceeding.ownerName ? `${proceeding.ownerName}办` : '没有定人'}</span>
      </div>
      <p className="s m" style={{ marginTop: 4 }}>
        {proceeding.body}
        {proceeding.bodyNumber ? `，${proceeding.bodyNumber}` : ''}。{shortDay(proceeding.receivedOn)}收到材料，
        {proceeding.byWhom === 'applicant' ? '申请人' : '第三方'}对
        {proceeding.target === 'decision' ? '答复' : proceeding.target === 'ending' ? '办结' : '没有答复'}不服。
      </p>
      {isOpen && !answeredOn && <p className="xs m">{proceeding.article}。</p>}
      {answeredOn && (
        <p className="s">
          {shortDay(answeredOn)}已经提交{answeredOn <= proceeding.answerDueOn ? '，没有超过期限' : '，超过了期限'}。
          {proceeding.answerLetter && (
            <a href={`/api/letters/${proceeding.answerLetter}.pdf`} download style={{ marginLeft: 8 }}>
              答复 PDF
            </a>
          )}
        </p>
      )}
      {evidence.length > 0 && (
        <p className="s">
          证据目录 {evidence.length} 份
          <a href={`/api/remedies/${proceeding.id}/evidence.xlsx`} download style={{ marginLeft: 8 }}>
            Excel
          </a>
        </p>
      )}
      {result && outcome && concludedOn && (
        <p className="s clause">
          <b>{proceedingResultTerms[result]}</b>：{proceedingOutcomes[outcome].title}，{shortDay(concludedOn)}收到
          {proceeding.resultNumber ? `，${proceeding.resultNumber}` : ''}。
          {proceeding.newDecisionOrdered &&
            `责令重新作出答复${proceeding.newDecisionDueOn ? `，最晚 ${shortDay(proceeding.newDecisionDueOn)}` : '，20 个工作日'}。`}
          {proceeding.nextStepDueOn && `不服的，${shortDay(proceeding.nextStepDueOn)}前可以走下一步。`}
          {proceeding.opinionReportedOn && `改正情况 ${shortDay(proceeding.opinionReportedOn)}已经报告。`}
        </p>
      )}
      <div className="row" style={{ gap: 8, marginTop: 10, flexWrap: 'wrap' }}>
        {isOpen && !answeredOn && may(me, 'remedies.setEvidence') && (
          <Button type={evidence.length === 0 ? 'primary' : 'default'} onClick={() => setDoing('evidence')}>
            编证据目录
          </Button>
        )}
        {isOpen && !answeredOn && may(me, 'remedies.keepAnswer') && (
          <Button type={evidence.length > 0 ? 'primary' : 'default'} onClick={() => setDoing('answer')}>
            {proceeding.kind === 'reconsideration' ? '写答复书' : '写答辩状'}
          </Button>
        )}
        {may(me, 'remedies.note') && (isOpen || (proceeding.opinionDueOn && !proceeding.opinionReportedOn)) && (
          <Button onClick={() => setDoing('note')}>补记情况</Button>
        )}
        {isOpen && may(me, 'remedies.conclude') && <Button onClick={() => setDoing('conclude')}>登记结果</Button>}
        {!answeredOn && may(me, 'remedies.strike') && (
          <Button type="text" onClick={() => setDoing('strike')}>
            注销误登
          </Button>
        )}
      </div>
      <Drawer
        open={doing !== null}
        onClose={close}
        size={860}
        destroyOnHidden
        title={`${doing ? doingTitles[doing] : ''}：${proceedingTerms[proceeding.kind]}，${proceeding.body}`}
      >
        {doing === 'evidence' && <EvidenceEditor proceeding={proceeding} picks={found.picks} close={close} />}
        {doing === 'answer' && <AnswerEditor proceeding={proceeding} proposal={found.proposal} close={close} />}
        {doing === 'conclude' && <ConcludeForm proceeding={proceeding} close={close} />}
        {doing === 'strike' && <StrikeForm proceeding={proceeding} close={close} />}
        {doing === 'note' && <NoteForm proceeding={proceeding} people={found.people} close={close} />}
      </Drawer>
    </section>
  )
}

/** Registered by mistake: still here, with the reason; nothing to be done. */
const Struck = ({
  proceeding,
  struck,
  on,
}: {
  readonly proceeding: CaseProceeding
  readonly struck: NonNullable<CaseProceeding['struck']>
  readonly on: NonNullable<CaseProceeding['struckOn']>
}) => (
  <section className="card" style={{ padding: '14px 16px' }} aria-label={`${proceedingTerms[proceeding.kind]}，已注销`}>
    <div className="row m" style={{ gap: 12, flexWrap: 'wrap' }}>
      <s>{proceedingTerms[proceeding.kind]}</s>
      <span className="tag">误登，已注销，不计数</span>
      <span className="s">
        {proceeding.body}
        {proceeding.bodyNumber ? `，${proceeding.bodyNumber}` : ''}，{shortDay(proceeding.receivedOn)}
      </span>
    </div>
    <p className="s clause" style={{ marginTop: 4 }}>
      {shortDay(on)} {struck.by}注销：{struck.reason}
    </p>
  </section>
)
