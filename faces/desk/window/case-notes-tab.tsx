/** The tab 便民: real need, fast lane, inquiries, hand-overs, paper (R004, R013–R015, R031, R034). */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Radio } from 'antd'
import type { InquiryRow } from '#inquiries/contract'
import { type CaseNotes, type CasePage, type NeedOutcome, needOutcomeTitles } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { useKeptForm } from '../client/kept-form.ts'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { InquiryLines } from '../inquiries/inquiry-lines.tsx'
import { momentText, shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { SlipLines, useCaseSlips } from '../slips/slip-lines.tsx'

interface TabProps {
  readonly page: CasePage
}

export const CaseNotesTab = ({ page }: TabProps) => {
  const me = useMe()
  const requestId = page.row.id
  const notes = useQuery({
    queryKey: ['caseNotes', requestId, page.version],
    queryFn: () => ask<CaseNotes>('requests.caseNotes', { requestId }),
    refetchInterval: 10_000,
  })
  const inquiries = useQuery({
    queryKey: ['inquiriesOfCase', requestId, page.version],
    queryFn: () => ask<{ rows: readonly InquiryRow[] }>('inquiries.ofCase', { requestId }),
    enabled: may(me, 'inquiries.ofCase'),
  })
  if (notes.isPending) return <Loading what="便民事项" />
  if (notes.isError) return <Failed error={notes.error} retry={() => void notes.refetch()} />
  return (
    <>
      <Need key={notes.data.need?.at ?? 'none'} page={page} need={notes.data.need} />
      {may(me, 'requests.caseSlips') && <Slips page={page} />}
      <Part page={page} title="快办" act="requests.tagFastLane" empty="没有列为快办。急难愁盼的事可以走短审批，当天答复。">
        {notes.data.fastLane && (
          <p>
            <span className="tag a">快办</span> {shortDay(notes.data.fastLane.on)}列为快办：{notes.data.fastLane.reason}
          </p>
        )}
      </Part>
      <Part page={page} title="咨询" act="inquiries.open" empty="没有转咨询。问政策、问怎么办的，转给懂这项业务的单位直接回答。">
        {inquiries.data && inquiries.data.rows.length > 0 && <InquiryLines rows={inquiries.data.rows} />}
      </Part>
      <Part page={page} title="转办（12345、信访）" act="requests.handOver" empty="没有转办。答复“信访、投诉、举报”以后可以登记。">
        {notes.data.handOvers.length > 0 && (
          <ul className="plain-list">
            {notes.data.handOvers.map((row) => (
              <li key={row.id}>
                {shortDay(row.on)}转{row.targetName}，{row.consented ? '附联系方式' : '不附联系方式'}（{row.by}）
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part
        page={page}
        title="纸质件"
        act={
          page.acts.some((one) => one.name === 'requests.recordPaperSent' && one.allowed)
            ? 'requests.recordPaperSent'
            : 'requests.orderPaperPackage'
        }
        empty={page.wish.needsPaper ? '申请人另要纸质件。签发以后在这里制作。' : '没有制作纸质件。申请人没有另要，需要时也可以制作。'}
      >
        {notes.data.packages.length > 0 && <Packages page={page} packages={notes.data.packages} />}
      </Part>
    </>
  )
}

const Part = ({
  page,
  title,
  act,
  empty,
  children,
}: TabProps & { readonly title: string; readonly act: string; readonly empty: string; readonly children: React.ReactNode }) => {
  const openAct = useOpenAct()
  const found = page.acts.find((one) => one.name === act)
  return (
    <section className="card note-form" aria-label={title}>
      <div className="row">
        <h3 className="h2">{title}</h3>
        <span className="sp" />
        {found?.allowed && (
          <button type="button" className="btn sm" onClick={() => openAct(act, page.row.id)}>
            {found.title}
          </button>
        )}
      </div>
      {children || <p className="s m">{empty}</p>}
    </section>
  )
}

const Slips = ({ page }: TabProps) => {
  const slips = useCaseSlips(page.row.id, page.version)
  return (
    <Part
      page={page}
      title="亲友代办"
      act="requests.issueSlip"
      empty="没有委托代办。申请人不方便自己办的，可以当面开一张代办码，请一位亲友替他跑。"
    >
      {slips.data && slips.data.slips.length > 0 && <SlipLines slips={slips.data.slips} />}
    </Part>
  )
}

const Packages = ({ page, packages }: TabProps & { readonly packages: CaseNotes['packages'] }) => (
  <ul className="plain-list">
    {packages.map((one) => (
      <li key={one.id}>
        <a href={`/api/requests/${page.row.id}/paper/${one.id}.pdf`} target="_blank" rel="noreferrer">
          打开打印（{one.pages} 页，含邮寄标签）
        </a>{' '}
        <span className="m s">{momentText(one.at)}制作</span>
        {one.apart.length > 0 && <p className="s">请另行打印后装入：{one.apart.join('、')}</p>}
      </li>
    ))}
  </ul>
)

const Need = ({ page, need }: TabProps & { readonly need: CaseNotes['need'] }) => {
  const me = useMe()
  const queries = useQueryClient()
  const { run, refusal, busy } = useAct(['caseNotes'])
  const kept = useKeptForm<{ text: string; outcome: NeedOutcome | null }>('requests.recordNeed', page.row.id, {
    text: need?.need ?? '',
    outcome: need?.outcome ?? null,
  })
  const { text, outcome } = kept.values
  const mayRecord = may(me, 'requests.recordNeed') && page.row.stage !== 'voided'
  const save = async () => {
    const saved = await run('requests.recordNeed', { requestId: page.row.id, need: text, outcome }, '真实诉求已记下')
    if (saved) kept.clear()
    if (saved) await queries.invalidateQueries({ queryKey: ['serviceNumbers'] })
  }
  if (!mayRecord)
    return (
      <section className="card note-form" aria-label="真实诉求">
        <h3 className="h2">真实诉求</h3>
        <p className="s">{need ? `${need.need}（${need.outcome ? needOutcomeTitles[need.outcome] : '还在办'}）` : '没有记下。'}</p>
      </section>
    )
  return (
    <section className="card note-form" aria-label="真实诉求">
      <h3 className="h2">真实诉求</h3>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="他真正想办成的事" hint="问一句“您拿这份材料是想办什么”。密封保存，只有办件的人能看。">
        {(ids) => (
          <Input.TextArea
            {...ids}
            value={text}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => kept.set({ text: event.target.value })}
          />
        )}
      </Field>
      <div className="row wrap">
        <Radio.Group
          value={outcome ?? 'open'}
          onChange={(event) => kept.set({ outcome: event.target.value === 'open' ? null : event.target.value })}
        >
          <Radio value="open">还在办</Radio>
          {Object.entries(needOutcomeTitles).map(([value, title]) => (
            <Radio key={value} value={value}>
              {title}
            </Radio>
          ))}
        </Radio.Group>
        <span className="sp" />
        {need && (
          <span className="xs m">
            {need.by} {momentText(need.at)}记
          </span>
        )}
        <button type="button" className="btn sm" disabled={busy || text.trim() === ''} onClick={() => void save()}>
          记下
        </button>
      </div>
    </section>
  )
}
