/** 转报上级 and what came back: two short forms on a complaint (条例 第四十七、五十一条; R045). */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { type ComplaintDetail, complaintResults, resultTitles } from '#complaints/contract'
import { addDays } from '#kernel'
import type { Failure } from '../client/call.ts'
import { today } from '../client/now.ts'
import { DayField, Field } from '../parts/field.tsx'

interface AboveFormProps {
  readonly complaint: ComplaintDetail
  readonly refusal: Failure | null
  readonly busy: boolean
  readonly save: (input: object) => void
  readonly close: () => void
}

export const PassOnForm = ({ complaint, refusal, busy, save, close }: AboveFormProps) => {
  const [to, setTo] = useState(complaint.passTo ?? '')
  const [reason, setReason] = useState(
    `投诉的是${complaint.organName}。我们和它是同一级，不能自己查自己。投诉的案件和办理的材料我们配合提供。`,
  )
  const [expectedOn, setExpectedOn] = useState<string>(addDays(today(), 21))
  return (
    <div style={{ marginTop: 12 }}>
      <Field label="转给谁" hint="上一级政府信息公开工作主管部门。" error={refusal?.fields?.to}>
        {(ids) => <Input {...ids} value={to} onChange={(event) => setTo(event.target.value)} maxLength={80} />}
      </Field>
      <Field label="转送的说明" hint="写进转送函；投诉人的原话会自动附上。" error={refusal?.fields?.reason}>
        {(ids) => <Input.TextArea {...ids} rows={4} value={reason} onChange={(event) => setReason(event.target.value)} maxLength={1000} />}
      </Field>
      <Field label="到哪天还没有答复就去问" hint="法律没有给上级定日子，这是我们自己约的。" error={refusal?.fields?.expectedOn}>
        {(ids) => <DayField ids={ids} value={expectedOn} onChange={setExpectedOn} />}
      </Field>
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => save({ to, reason, expectedOn })}>
          出具转送函
        </Button>
        <Button onClick={close}>先不转</Button>
      </div>
    </div>
  )
}

export const AnsweredForm = ({ refusal, busy, save, close }: AboveFormProps) => {
  const [answeredOn, setAnsweredOn] = useState<string>(today())
  const [answerNumber, setAnswerNumber] = useState('')
  const [result, setResult] = useState<(typeof complaintResults)[number]>('upheld')
  const [text, setText] = useState('')
  return (
    <div style={{ marginTop: 12 }}>
      <div className="form-2">
        <Field label="哪天收到上级的答复" error={refusal?.fields?.answeredOn}>
          {(ids) => <DayField ids={ids} value={answeredOn} onChange={setAnsweredOn} max={today()} />}
        </Field>
        <Field label="它的文号" required={false} error={refusal?.fields?.answerNumber}>
          {(ids) => <Input {...ids} value={answerNumber} onChange={(event) => setAnswerNumber(event.target.value)} maxLength={80} />}
        </Field>
      </div>
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
      <Field label="上级怎么答复的" hint="原样写到投诉人的进度页上。" error={refusal?.fields?.text}>
        {(ids) => <Input.TextArea {...ids} rows={4} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => save({ answeredOn, answerNumber, result, text })}>
          登记答复，办结
        </Button>
        <Button onClick={close}>先不登记</Button>
      </div>
    </div>
  )
}
