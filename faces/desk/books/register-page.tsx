/** 登记簿: every number of the year in its order, void ones with their reason; to print, or as a workbook (R003). */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { yearOf } from '#kernel'
import { decisions } from '#law'
import { type RegisterBook, type RegisterRow, stageTitles } from '#requests/contract'
import { channelShort } from '../acts/words.ts'
import { today } from '../client/now.ts'
import { ask } from '../client/queries.ts'
import { useMe } from '../client/session.tsx'
import { plainDayText } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { YearAndOrgan } from './year-and-organ.tsx'

export const RegisterPage = () => {
  const me = useMe()
  const [year, setYear] = useState(yearOf(today()))
  const [organId, setOrganId] = useState<string>(me.organId)
  const book = useQuery({
    queryKey: ['registerBook', organId, year],
    queryFn: () => ask<RegisterBook>('requests.registerBook', { organId, year }),
  })
  const voided = book.data?.rows.filter(({ voidReason }) => voidReason !== null).length ?? 0
  return (
    <>
      <div className="row">
        <h1>{book.data ? `${book.data.organName} ${year} 年登记 ${book.data.rows.length} 件` : '登记簿'}</h1>
        <span className="sp" />
        <Button className="no-print" icon={<Icon name="printer" />} onClick={() => window.print()}>
          打印
        </Button>
        <Button className="no-print" href={`/api/register/${organId}/${year}.xlsx`} download>
          下载 Excel
        </Button>
      </div>
      <p className="lead">编号不留空；作废的保留编号和原因{voided > 0 ? `（${voided} 件）` : ''}。姓名只列姓氏，要看全名请打开案件。</p>
      <YearAndOrgan year={year} setYear={setYear} organId={organId} setOrganId={(id) => setOrganId(id ?? me.organId)} />
      {book.isPending && <Loading what="登记簿" />}
      {book.isError && <Failed error={book.error} retry={() => void book.refetch()} />}
      {book.data?.rows.length === 0 && (
        <Empty title="这一年还没有登记过" icon="folder">
          换一年，或者换一个单位看看。
        </Empty>
      )}
      {book.data && book.data.rows.length > 0 && <Rows rows={book.data.rows} />}
    </>
  )
}

const columns = [
  ['编号、文号', 168],
  ['收到', 88],
  ['申请人', 120],
  ['事由', undefined],
  ['承办人', 72],
  ['期限', 80],
  ['结果', 176],
] as const

const Rows = ({ rows }: { readonly rows: readonly RegisterRow[] }) => (
  <table className="tb card fit" style={{ tableLayout: 'fixed' }}>
    <caption className="sr">登记簿</caption>
    <colgroup>
      {columns.map(([title, width]) => (
        <col key={title} style={{ width }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(([title]) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.requestId}>
          <td className="num">
            <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: undefined }}>
              {row.number}
            </Link>
            <br />
            <span className="m xs">
              {[row.oldNumber ? `旧编号 ${row.oldNumber}` : null, row.documentNumber].filter(Boolean).join('，')}
            </span>
          </td>
          <td>
            {row.receivedOn ? plainDayText(row.receivedOn) : <span className="m">待确认</span>}
            <br />
            <span className="m xs">{channelShort[row.channel]}</span>
          </td>
          <td>{row.applicantShort}</td>
          <td>{row.voidReason === null ? row.subject : <span className="m">作废：{row.voidReason}</span>}</td>
          <td>{row.ownerName ?? ''}</td>
          <td className="nw">{row.dueOn ? plainDayText(row.dueOn) : ''}</td>
          <td>
            {row.decision ? decisions[row.decision].title : <span className="m">{stageTitles[row.stage]}</span>}
            {row.dispatchedOn && (
              <>
                <br />
                <span className="m xs">{plainDayText(row.dispatchedOn)}发出</span>
              </>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
