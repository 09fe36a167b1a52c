/** 办理单 on paper: facts, clocks, responsible people, docket and letters of one case, with places to sign (条例 第三十三条; R019). */
import { useQuery } from '@tanstack/react-query'
import { inChinese } from '#kernel'
import { decisions } from '#law'
import { type CasePage, stageTitles } from '#requests/contract'
import { causeTitles, type Reminder } from '#worklists/contract'
import { channelTitles, supplyForms } from '../acts/words.ts'
import { today } from '../client/now.ts'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { useResponsible } from '../cooperation/queries.ts'
import { momentText } from '../parts/dates.ts'
import { PrintSheet } from '../parts/print-sheet.tsx'
import { articleText } from '../parts/states.tsx'

export const CaseSheet = ({ page, done }: { readonly page: CasePage; readonly done: () => void }) => {
  const me = useMe()
  const responsible = useResponsible(page.row.id)
  const reminded = useQuery({
    queryKey: ['case', page.row.id, 'reminders'],
    queryFn: () => ask<{ reminders: readonly Reminder[] }>('worklists.reminders', { requestId: page.row.id }),
    enabled: may(me, 'worklists.reminders'),
  })
  // printed once everything that belongs on it is there
  if (responsible.isPending || (reminded.isPending && reminded.fetchStatus !== 'idle')) return null
  const { row, clock } = page
  const reminders = reminded.data?.reminders ?? []
  const card = responsible.data
  return (
    <PrintSheet
      title={`${row.number} 办理单`}
      lead={`${row.organName}　登记号 ${page.trackingNumber}　${inChinese(today())}由${me.name}打印`}
      done={done}
    >
      <table>
        <tbody>
          <tr>
            <th>事由</th>
            <td colSpan={3}>{row.subject}</td>
          </tr>
          <tr>
            <th>申请人</th>
            <td>{row.applicantShort}</td>
            <th>怎么来的</th>
            <td>
              {channelTitles[row.channel]}
              {row.receivedOn ? `，${inChinese(row.receivedOn)}收到` : '，还没有确认收到'}
            </td>
          </tr>
          <tr>
            <th>办到哪一步</th>
            <td>{stageTitles[row.stage]}</td>
            <th>要的形式</th>
            <td>{supplyForms[page.wish.form]}</td>
          </tr>
          <tr>
            <th>这一步轮到</th>
            <td>{card?.person ? `${card.role} ${card.person.name}` : '还没有分派'}</td>
            <th>承办（B 角）</th>
            <td>
              {page.owner ? page.owner.name : '还没有分派'}
              {page.owner?.standIn ? `（${page.owner.standIn}）` : ''}
              {page.owner?.internalDueOn ? `，内部期限 ${inChinese(page.owner.internalDueOn)}` : ''}
            </td>
          </tr>
          <tr>
            <th>期限</th>
            <td colSpan={3}>
              {clock.statusText}
              {clock.replyDue ? `；最晚 ${inChinese(clock.replyDue)}答复${clock.provisional ? '（暂定）' : ''}` : ''}
              {clock.remainingWorkdays !== null && row.light !== 'done' ? `，还有 ${clock.remainingWorkdays} 个工作日` : ''}
              {clock.overdueWorkdays ? `，超期 ${clock.overdueWorkdays} 个工作日` : ''}
            </td>
          </tr>
          {row.decision && (
            <tr>
              <th>答复</th>
              <td colSpan={3}>{decisions[row.decision].title}</td>
            </tr>
          )}
        </tbody>
      </table>
      <h2>要的内容</h2>
      <table>
        <tbody>
          {page.items.map((item, at) => (
            <tr key={item}>
              <td style={{ width: '9mm' }}>{at + 1}</td>
              <td>{item}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {clock.explanation.length > 0 && (
        <>
          <h2>期限怎么算的</h2>
          <table>
            <tbody>
              {clock.explanation.map((line) => (
                <tr key={`${line.text}${line.value}`}>
                  <td>{line.text}</td>
                  <td className="nw">{line.value}</td>
                  <td className="nw">{line.article ? articleText(line.article) : ''}</td>
                </tr>
              ))}
              {clock.others.map((other) => (
                <tr key={`${other.title}${other.due ?? ''}`}>
                  <td>{other.title}</td>
                  <td className="nw">{other.due ? inChinese(other.due) : ''}</td>
                  <td className="nw">{articleText(other.article)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>经过</h2>
      <table>
        <thead>
          <tr>
            <th>号</th>
            <th>哪天</th>
            <th>办了什么</th>
            <th>谁办的</th>
          </tr>
        </thead>
        <tbody>
          {page.docket.map((line) => (
            <tr key={line.seq}>
              <td>{line.seq}</td>
              <td className="nw">{line.on ? inChinese(line.on) : momentText(line.at)}</td>
              <td>
                {line.title}
                {line.text ? `：${line.text}` : ''}
              </td>
              <td className="nw">{line.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.letters.length > 0 && (
        <>
          <h2>文书</h2>
          <table>
            <tbody>
              {page.letters.map((letter) => (
                <tr key={letter.id}>
                  <td>{letter.title}</td>
                  <td className="nw">{letter.documentNumber ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {reminders.length > 0 && (
        <>
          <h2>催办</h2>
          <table>
            <tbody>
              {reminders.map((one) => (
                <tr key={one.id}>
                  <td className="nw">{inChinese(one.on)}</td>
                  <td>
                    {one.by}催{one.to.join('、')}：{causeTitles[one.cause]}
                    {one.words ? `，${one.words}` : ''}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="ps-sign">
        <span>承办人</span>
        <span>审核人</span>
        <span>负责人</span>
      </div>
    </PrintSheet>
  )
}
