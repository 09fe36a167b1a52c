/** 并案 on the case page: the lead, who goes with it, what was taken over, parts of one paper, look-alikes. */
import { Link } from '@tanstack/react-router'
import { type CasePage, type GroupCase, stageTitles } from '#requests/contract'
import { useOpenAct } from '../../acts/act-host.tsx'
import { useCaseGroup } from '../../client/queries.ts'
import { shortDay } from '../../parts/dates.ts'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { AlikeList } from '../alike-list.tsx'

export const GroupTab = ({ page }: { readonly page: CasePage }) => {
  const group = useCaseGroup(page.row.id)
  const openAct = useOpenAct()
  if (group.isPending) return <Loading what="并案" />
  if (group.isError) return <Failed error={group.error} retry={() => void group.refetch()} />
  const { lead, members, leadDraft, carriedSearches, split, alike } = group.data
  const may = (name: string) => page.acts.find((one) => one.name === name)
  const alone = !lead && members.length === 0 && !split.from && split.into.length === 0
  return (
    <div className="pad">
      {lead && (
        <section aria-label="主件">
          <h3 className="h2">并到 {lead.number}，一起查、一起审</h3>
          <Cases cases={[lead]} />
          <p className="s m2" style={{ margin: '8px 0' }}>
            {carriedSearches > 0 ? `主件的检索已记入本件 ${carriedSearches} 次。` : '主件还没有检索；查过以后自动记入本件。'}
            {leadDraft ? (leadDraft.passed ? '主件的答复已经审核通过，可以沿用。' : '主件的答复正在起草、审核。') : '主件还没有起草答复。'}
            期限、编号、答复书、救济仍是本件自己的。
          </p>
          <div className="row">
            <button
              type="button"
              className="btn pri"
              disabled={!may('requests.adoptDraft')?.allowed || !leadDraft?.passed}
              onClick={() => openAct('requests.adoptDraft', page.row.id)}
            >
              沿用主件答复
            </button>
            <button
              type="button"
              className="btn"
              disabled={!may('requests.partCase')?.allowed}
              onClick={() => openAct('requests.partCase', page.row.id)}
            >
              解除并案
            </button>
          </div>
        </section>
      )}
      {members.length > 0 && (
        <section aria-label="并入的案件">
          <h3 className="h2">{members.length} 件并到本件：本件查一次、审一次，各自答复</h3>
          <Cases cases={members} />
        </section>
      )}
      {split.from && (
        <section aria-label="由分件而来">
          <h3 className="h2">与这一件一同提交，分开办理</h3>
          <Cases cases={[split.from]} />
        </section>
      )}
      {split.into.length > 0 && (
        <section aria-label="分出的案件">
          <h3 className="h2">从本件分出 {split.into.length} 件</h3>
          <Cases cases={split.into} />
        </section>
      )}
      {alone && alike.length === 0 && <Empty title="单独办理">没有内容相近的申请，也没有分过件。</Empty>}
      <AlikeList alike={alike} itemCount={page.items.length} chosen={null} join={null} />
      {!lead && (
        <div className="row" style={{ marginTop: 12 }}>
          {(['requests.joinCase', 'requests.splitCase'] as const).map((name) => {
            const act = may(name)
            return act ? (
              <button
                key={name}
                type="button"
                className="btn"
                disabled={!act.allowed}
                title={act.reason ?? ''}
                onClick={() => openAct(name, page.row.id)}
              >
                {act.title}
              </button>
            ) : null
          })}
        </div>
      )}
    </div>
  )
}

const Cases = ({ cases }: { readonly cases: readonly GroupCase[] }) => (
  <table className="tb" style={{ margin: '8px 0 16px' }}>
    <thead>
      <tr>
        <th>案件</th>
        <th>到哪一步</th>
        <th>最晚答复</th>
      </tr>
    </thead>
    <tbody>
      {cases.map((one) => (
        <tr key={one.requestId}>
          <td>
            <Link to="/cases/$requestId" params={{ requestId: one.requestId }} search={{ act: undefined, tab: undefined }}>
              {one.number}
            </Link>{' '}
            {one.subject}
            <br />
            <span className="xs m">
              {one.applicantShort} · {one.ownerName ? `承办 ${one.ownerName}` : '还没分派'}
            </span>
          </td>
          <td className="nw">{stageTitles[one.stage]}</td>
          <td className="nw">{one.dueOn ? shortDay(one.dueOn) : '—'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
