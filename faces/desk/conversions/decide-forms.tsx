/** 公开前审查, 不转, 重新研究, 登记公开结果: the steps that somebody else takes (条例 第十四至十七条; R040). */
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { ConversionDetail } from '#conversions/contract'
import { today } from '../client/now.ts'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

interface FormProps {
  readonly one: ConversionDetail
}

export const ReviewForm = ({ one }: FormProps) => {
  const { run, refusal, busy } = useAct(['conversions'])
  const [opinion, setOpinion] = useState('')
  const [lawful, setLawful] = useState(false)
  const [noSecret, setNoSecret] = useState(false)
  const judge = (passed: boolean) =>
    void run(
      'conversions.review',
      { proposalId: one.id, version: one.version, passed, opinion, lawful, noSecret },
      passed ? '审查通过，交发布' : '退回起草的人了',
    )
  return (
    <section className="card cv-box" aria-label="公开前审查">
      <h2>公开前审查</h2>
      <p className="s m" style={{ marginBottom: 8 }}>
        先审查、后公开，一事一审（条例第十七条）。对着下面的公开稿看。
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="看过了哪些" group error={refusal?.fields?.noSecret}>
        {() => (
          <>
            <Checkbox checked={lawful} onChange={(event) => setLawful(event.target.checked)}>
              合法性审查：不涉及商业秘密、个人隐私，第三方不反对（第十五条）
            </Checkbox>
            <br />
            <Checkbox checked={noSecret} onChange={(event) => setNoSecret(event.target.checked)}>
              保密审查：不是国家秘密，和已公开的合起来看也不会泄密（第十四、十七条）
            </Checkbox>
          </>
        )}
      </Field>
      <Field label="审查意见" error={refusal?.fields?.opinion}>
        {(ids) => (
          <Input.TextArea {...ids} rows={3} maxLength={1000} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
        )}
      </Field>
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => judge(true)}>
          通过
        </Button>
        <Button loading={busy} onClick={() => judge(false)}>
          退回修改
        </Button>
      </div>
    </section>
  )
}

export const PublishedForm = ({ one }: FormProps) => {
  const { run, refusal, busy } = useAct(['conversions'])
  const [link, setLink] = useState('')
  const [publishedOn, setPublishedOn] = useState<string>(today())
  return (
    <section className="card cv-box" aria-label="登记公开结果">
      <h2>登记公开结果</h2>
      <p className="s m" style={{ marginBottom: 8 }}>
        审查已经通过。在网站的信息公开专栏发布以后，把网址填在这里。
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="网址" error={refusal?.fields?.link}>
        {(ids) => <Input {...ids} value={link} placeholder="https://" maxLength={300} onChange={(event) => setLink(event.target.value)} />}
      </Field>
      <Field label="哪天公开的" error={refusal?.fields?.publishedOn}>
        {(ids) => <DayField ids={ids} value={publishedOn} onChange={setPublishedOn} max={today()} />}
      </Field>
      <Button
        type="primary"
        loading={busy}
        onClick={() =>
          void run('conversions.recordPublished', { proposalId: one.id, version: one.version, link, publishedOn }, '登记好了，已公开')
        }
      >
        登记
      </Button>
    </section>
  )
}

export const DeclineForm = ({ one }: FormProps) => {
  const { run, refusal, busy } = useAct(['conversions'])
  const [shown, setShown] = useState(false)
  const [reason, setReason] = useState('')
  const [article, setArticle] = useState('')
  if (!shown)
    return (
      <p className="no-print" style={{ marginBottom: 12 }}>
        <button type="button" className="lk" onClick={() => setShown(true)}>
          不转主动公开…
        </button>
      </p>
    )
  return (
    <section className="card cv-box" aria-label="不转主动公开">
      <h2>不转主动公开</h2>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="为什么不转" error={refusal?.fields?.reason}>
        {(ids) => <Input.TextArea {...ids} rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Field label="依据" hint="如：条例第十五条（个人隐私）；已经公开的，写条例第二十三条。" error={refusal?.fields?.article}>
        {(ids) => <Input {...ids} maxLength={80} value={article} onChange={(event) => setArticle(event.target.value)} />}
      </Field>
      <div className="row" style={{ gap: 8 }}>
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            void run('conversions.decline', { proposalId: one.id, version: one.version, reason, article }, '定为不转，理由记下了')
          }
        >
          定为不转
        </Button>
        <Button onClick={() => setShown(false)}>先不定</Button>
      </div>
    </section>
  )
}

export const ReopenButton = ({ one }: FormProps) => {
  const { run, refusal, busy } = useAct(['conversions'])
  return (
    <>
      {refusal && <RefusalNote refusal={refusal} />}
      <Button loading={busy} onClick={() => void run('conversions.reopen', { proposalId: one.id, version: one.version }, '重新列入研究了')}>
        情况变了，重新研究
      </Button>
    </>
  )
}
