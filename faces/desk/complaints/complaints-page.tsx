/** 投诉清单: for the competent office what is to be handled, for an organ what it has to explain; how many and how many founded (R045). */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { aboutTitles, type ComplaintList, type ComplaintRow, type ComplaintsOfCase, resultTitles, stateTitles } from '#complaints/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { Figure, TurnLight } from '../remedies/words.tsx'
import { ComplaintCard } from './complaint-card.tsx'
import { RegisterForm } from './register-form.tsx'

export const ComplaintsPage = () => {
  const me = useMe()
  const [all, setAll] = useState(false)
  const [registering, setRegistering] = useState(false)
  const [open, setOpen] = useState<ComplaintRow | null>(null)
  const list = useQuery({ queryKey: ['complaints', 'list', all], queryFn: () => ask<ComplaintList>('complaints.list', { all }) })
  if (list.isPending) return <Loading what="投诉" />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  const { rows, numbers, organs } = list.data
  return (
    <>
      <h1>投诉</h1>
      <p className="lead">
        申请人对没有按期答复或者不满意答复的投诉。由主管部门处理，15 个工作日内告诉结果（本县约定），单位 5 个工作日内说明情况。
      </p>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap', marginBottom: 12 }}>
        <Figure value={numbers.open} word="正在处理" />
        <Figure value={numbers.late} word="超过期限" {...(numbers.late > 0 ? { tone: 'red' as const } : {})} />
        <Figure value={numbers.thisYear} word="今年收到" />
        <Figure value={numbers.founded} word="今年属实、部分属实" />
        <span className="sp" />
        <div className="seg">
          <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
            没有办结的
          </button>
          <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
            全部
          </button>
        </div>
        {may(me, 'complaints.register') && (
          <Button type="primary" onClick={() => setRegistering(true)}>
            登记投诉
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title="没有正在处理的投诉" icon="flag">
          网上来的自动出现在这里；来信、电话、当面的，请登记。
        </Empty>
      ) : (
        <table className="tb card">
          <caption className="sr">投诉清单</caption>
          <thead>
            <tr>
              <th scope="col">期限</th>
              <th scope="col">投诉什么</th>
              <th scope="col">被投诉的单位和案件</th>
              <th scope="col">办到哪一步</th>
              <th scope="col">收到</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nw">
                  <TurnLight light={row.light} dueOn={row.dueOn} />
                </td>
                <td>
                  <button type="button" className="lk" onClick={() => setOpen(row)}>
                    {aboutTitles[row.about]}
                  </button>
                </td>
                <td>
                  {row.organName}
                  <br />
                  <span className="xs m">
                    <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: 'remedies' }}>
                      {row.number}
                    </Link>{' '}
                    {row.subject}
                  </span>
                </td>
                <td>
                  {row.result ? resultTitles[row.result] : stateTitles[row.state]}
                  <br />
                  <span className="xs m">{row.next}</span>
                </td>
                <td className="nw">{shortDay(row.receivedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {organs.length > 0 && (
        <table className="tb card fit" style={{ marginTop: 24 }}>
          <caption style={{ textAlign: 'left', padding: '8px 0' }}>今年各单位被投诉的件数</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="r">
                投诉
              </th>
              <th scope="col" className="r">
                属实、部分属实
              </th>
            </tr>
          </thead>
          <tbody>
            {organs.map((organ) => (
              <tr key={organ.organId}>
                <th scope="row">{organ.organName}</th>
                <td className="r num">{organ.thisYear}</td>
                <td className="r num">{organ.founded}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Drawer open={registering} onClose={() => setRegistering(false)} title="登记投诉" size={640} destroyOnHidden>
        <RegisterForm close={() => setRegistering(false)} />
      </Drawer>
      <Drawer open={open !== null} onClose={() => setOpen(null)} title={open ? `${open.organName} ${open.number}` : ''} size={640}>
        {open && <ComplaintsOfRequest requestId={open.requestId} />}
      </Drawer>
    </>
  )
}

/** All complaints about a case, the newest last. */
export const ComplaintsOfRequest = ({ requestId }: { readonly requestId: string }) => {
  const found = useQuery({
    queryKey: ['complaints', 'case', requestId],
    queryFn: () => ask<ComplaintsOfCase>('complaints.ofCase', { requestId }),
  })
  if (found.isPending) return <Loading what="投诉" />
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  return (
    <>
      {found.data.complaints.map((complaint) => (
        <ComplaintCard key={`${complaint.id}${complaint.version}`} complaint={complaint} />
      ))}
    </>
  )
}
