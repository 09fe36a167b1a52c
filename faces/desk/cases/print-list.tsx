/** 案件清单 on paper: the chosen cases, the most urgent first (R019). */
import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect } from 'react'
import { inChinese } from '#kernel'
import { stageTitles } from '#requests/contract'
import type { Selection } from '#worklists/contract'
import { channelShort } from '../acts/words.ts'
import { today } from '../client/now.ts'
import { ask } from '../client/queries.ts'
import { useMe } from '../client/session.tsx'
import { lightTitles } from '../parts/lights.ts'
import { PrintSheet } from '../parts/print-sheet.tsx'

export const PrintList = ({ ids, done }: { readonly ids: readonly string[]; readonly done: () => void }) => {
  const me = useMe()
  const { message } = App.useApp()
  const selection = useQuery({
    queryKey: ['selection', 'print', ids],
    queryFn: () => ask<Selection>('worklists.selection', { requestIds: ids, purpose: 'print' }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => {
    if (!selection.isError) return
    message.error('没有取到选中的件，请再试一次。')
    done()
  }, [selection.isError, message, done])
  if (!selection.data) return null
  const { rows } = selection.data
  return (
    <PrintSheet
      title="依申请公开案件清单"
      lead={`共 ${rows.length} 件，${inChinese(today())}由${me.name}打印；申请人只列姓氏。`}
      landscape
      done={done}
    >
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>编号</th>
            <th>事由</th>
            <th>申请人</th>
            <th>收到</th>
            <th>办到哪一步</th>
            <th>承办（B 角）</th>
            <th>最晚答复</th>
            <th>期限</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td>{at + 1}</td>
              <td className="nw">{row.number}</td>
              <td>{row.subject}</td>
              <td className="nw">{row.applicantShort}</td>
              <td className="nw">
                {channelShort[row.channel]}
                <br />
                {row.receivedOn ? inChinese(row.receivedOn) : ''}
              </td>
              <td className="nw">{stageTitles[row.stage]}</td>
              <td className="nw">
                {row.owner?.name ?? '还没分派'}
                {row.standIn ? `（${row.standIn.name}）` : ''}
              </td>
              <td className="nw">{row.dueOn ? inChinese(row.dueOn) : '没有在走'}</td>
              <td className="nw">{leftWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  )
}

const leftWords = ({ light, remainingWorkdays }: Selection['rows'][number]): string => {
  if (remainingWorkdays === null) return lightTitles[light]
  return remainingWorkdays < 0 ? `超期 ${-remainingWorkdays} 个工作日` : `还有 ${remainingWorkdays} 个工作日`
}
