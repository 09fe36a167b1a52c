/** One complaint with what each side may do now: ask, explain, order, answer (条例 第四十七、五十一条; R045). */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { aboutTitles, type ComplaintDetail, complaintResults, resultTitles, stateTitles } from '#complaints/contract'
import { addDays } from '#kernel'
import type { Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { TurnLight } from '../remedies/words.tsx'
import { useAct } from '../settings/use-act.ts'
import { AnsweredForm, PassOnForm } from './above-forms.tsx'

type Writing = 'explain' | 'order' | 'conclude'
type Doing = Writing | 'passOn' | 'answered' | null

export const ComplaintCard = ({ complaint }: { readonly complaint: ComplaintDetail }) => {
  const me = useMe()
  const { run, refusal, busy } = useAct(['complaints', 'case'])
  const [doing, setDoing] = useState<Doing>(null)
  const on = { complaintId: complaint.id, version: complaint.version }
  const isOpen = complaint.state !== 'concluded'
  const { isOurs, passTo } = complaint
  const isAbove = complaint.state === 'passed_on'
  const begin = (what: Writing) => setDoing(what)
  const done = async (name: string, input: object, said: string) => {
    const isDone = await run(name, { ...on, ...input }, said)
    if (isDone) setDoing(null)
    return isDone
  }
  return (
    <section className="card" style={{ padding: '14px 16px' }} aria-label={`投诉：${aboutTitles[complaint.about]}`}>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap' }}>
        <b>{aboutTitles[complaint.about]}</b>
        <span className="tag">{stateTitles[complaint.state]}</span>
        <TurnLight light={complaint.light} dueOn={complaint.dueOn} />
        <span className="sp" />
        <span className="m s nw">{shortDay(complaint.receivedOn)}收到</span>
      </div>
      <p className="s m" style={{ margin: '4px 0 8px' }}>
        由{complaint.authorityName}的主管部门处理（第四十七条、第五十一条）。{isOpen ? `下一步：${complaint.next}。` : ''}
      </p>
      <Said word="投诉的内容" text={complaint.text || '没有写，只按了投诉。'} />
      {complaint.explainDueOn && !complaint.explanation && <p className="s">要求说明情况，最晚 {shortDay(complaint.explainDueOn)}。</p>}
      {complaint.explanation && <Said word="单位的说明" text={complaint.explanation} />}
      {complaint.orderText && (
        <Said word={`责令改正${complaint.orderDueOn ? `（最晚 ${shortDay(complaint.orderDueOn)}）` : ''}`} text={complaint.orderText} />
      )}
      {complaint.passedOn && complaint.passedTo && (
        <p className="s clause">
          {shortDay(complaint.passedOn)}转给{complaint.passedTo}处理
          {isAbove && complaint.answerExpectedOn && `，${shortDay(complaint.answerExpectedOn)}还没有答复就去问`}。
          <a href={`/api/letters/${complaint.passedLetterId}.pdf`} download style={{ marginLeft: 8 }}>
            转送函 PDF
          </a>
        </p>
      )}
      {complaint.result && complaint.resultText && <Said word={`结果：${resultTitles[complaint.result]}`} text={complaint.resultText} />}
      {complaint.letterId && (
        <p className="s">
          <a href={`/api/letters/${complaint.letterId}.pdf`} download>
            投诉处理结果告知书 PDF
          </a>
        </p>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      {isOpen && doing === null && (
        <div className="row" style={{ gap: 8, marginTop: 10 }}>
          {isOurs && may(me, 'complaints.askExplanation') && (complaint.state === 'received' || (isAbove && !complaint.explainedOn)) && (
            <Button
              type="primary"
              loading={busy}
              onClick={() => void done('complaints.askExplanation', {}, '已经要求单位说明情况，进度页上也写了')}
            >
              要求说明情况
            </Button>
          )}
          {may(me, 'complaints.explain') && complaint.explainedOn === null && (
            <Button type="primary" onClick={() => begin('explain')}>
              说明情况
            </Button>
          )}
          {isOurs && may(me, 'complaints.order') && <Button onClick={() => begin('order')}>责令改正</Button>}
          {isOurs && may(me, 'complaints.conclude') && <Button onClick={() => begin('conclude')}>答复投诉人</Button>}
          {passTo !== null && may(me, 'complaints.passOn') && (
            <Button type={isOurs ? 'default' : 'primary'} onClick={() => setDoing('passOn')}>
              转报上级
            </Button>
          )}
          {isAbove && may(me, 'complaints.answeredAbove') && (
            <Button type="primary" onClick={() => setDoing('answered')}>
              登记上级的答复
            </Button>
          )}
        </div>
      )}
      {doing === 'passOn' && (
        <PassOnForm
          complaint={complaint}
          refusal={refusal}
          busy={busy}
          save={(input) => void done('complaints.passOn', input, '转送函已经出具，进度页上也写了')}
          close={() => setDoing(null)}
        />
      )}
      {doing === 'answered' && (
        <AnsweredForm
          complaint={complaint}
          refusal={refusal}
          busy={busy}
          save={(input) => void done('complaints.answeredAbove', input, '投诉办结，结果写到了进度页上')}
          close={() => setDoing(null)}
        />
      )}
      {doing && doing !== 'passOn' && doing !== 'answered' && (
        <WritingForm
          key={doing}
          complaint={complaint}
          doing={doing}
          refusal={refusal}
          busy={busy}
          done={done}
          close={() => setDoing(null)}
        />
      )}
    </section>
  )
}

interface WritingFormProps {
  readonly complaint: ComplaintDetail
  readonly doing: Writing
  readonly refusal: Failure | null
  readonly busy: boolean
  readonly done: (name: string, input: object, said: string) => Promise<boolean>
  readonly close: () => void
}

/** Kept while it is written, each of the three by itself. */
const WritingForm = ({ complaint, doing, refusal, busy, done, close }: WritingFormProps) => {
  const kept = useKeptForm<{ text: string; dueOn: string; result: (typeof complaintResults)[number] }>(
    `complaints.${doing}`,
    complaint.id,
    {
      text: doing === 'order' ? orderWords(complaint) : doing === 'conclude' ? resultWords(complaint) : '',
      dueOn: addDays(today(), 7),
      result: 'upheld',
    },
  )
  const { text, dueOn, result } = kept.values
  const setText = (changed: string) => kept.set({ text: changed })
  const setDueOn = (changed: string) => kept.set({ dueOn: changed })
  const setResult = (changed: (typeof complaintResults)[number]) => kept.set({ result: changed })
  const send = async (sent: Promise<boolean>) => {
    if (await sent) kept.clear()
  }
  return (
    <div style={{ marginTop: 12 }}>
      {doing === 'conclude' && (
        <Field label="结果" error={refusal?.fields?.result}>
          {(ids) => (
            <Select
              {...ids}
              value={result}
              onChange={setResult}
              style={{ width: 200 }}
              options={complaintResults.map((value) => ({ value, label: resultTitles[value] }))}
            />
          )}
        </Field>
      )}
      <Field
        label={doing === 'explain' ? '情况说明' : doing === 'order' ? '要它做什么' : '告诉投诉人的话'}
        hint={doing === 'conclude' ? '原样写进告知书和进度页：查到了什么，怎么处理的。' : undefined}
        error={refusal?.fields?.text}
      >
        {(ids) => <Input.TextArea {...ids} rows={4} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {doing === 'order' && (
        <Field label="最晚哪天改好" error={refusal?.fields?.dueOn}>
          {(ids) => <DayField ids={ids} value={dueOn} onChange={setDueOn} />}
        </Field>
      )}
      <div className="row" style={{ gap: 8 }}>
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            void send(
              doing === 'explain'
                ? done('complaints.explain', { text }, '说明交给主管部门了')
                : doing === 'order'
                  ? done('complaints.order', { text, dueOn }, '已经责令改正，进度页上也写了')
                  : done('complaints.conclude', { text, result }, '告知书已经出具，结果写到了进度页上'),
            )
          }
        >
          {doing === 'explain' ? '交说明' : doing === 'order' ? '责令改正' : '出具告知书'}
        </Button>
        <Button onClick={close}>先不办</Button>
        <KeptMark state={kept.state} />
      </div>
    </div>
  )
}

const Said = ({ word, text }: { readonly word: string; readonly text: string }) => (
  <p className="s clause" style={{ whiteSpace: 'pre-wrap' }}>
    <span className="m">{word}：</span>
    {text}
  </p>
)

const orderWords = ({ about, number }: ComplaintDetail): string =>
  about === 'overdue'
    ? `请对政府信息公开申请（${number}）尽快作出答复并送达申请人，同时书面说明逾期的原因和改进措施。`
    : `请对政府信息公开申请（${number}）的答复重新核查，认为应当改正的依法改正，并书面说明核查的情况。`

const resultWords = ({ about, organName, orderText }: ComplaintDetail): string =>
  `经核查，${organName}${about === 'overdue' ? '没有在法定期限内答复您' : '办理您申请的情况是：（请写明）'}。${orderText ? '我们已经责令其改正。' : ''}`
