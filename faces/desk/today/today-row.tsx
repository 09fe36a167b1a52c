/** One case among today's: light and ribbon, the spoken number, subject and next step, the date, the act. */

import type { CaseRow } from '#requests/contract'
import { stageTitles } from '#requests/contract'
import { channelShort } from '../acts/words.ts'
import { RowMarks } from '../cases/row-marks.tsx'
import { plainDayText, shortDay, spokenNumber } from '../parts/dates.ts'
import { CaseLight } from '../parts/light.tsx'
import { RowRibbon } from '../parts/ribbon.tsx'

interface TodayRowProps {
  readonly row: CaseRow
  readonly on: boolean
  readonly slim: boolean
  readonly choose: () => void
  readonly open: () => void
}

export const TodayRow = ({ row, on, slim, choose, open }: TodayRowProps) => {
  const { big, prefix } = spokenNumber(row.number)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same is on J, K and Enter, and on the button in the row
    <li className={`${on ? 'on' : ''}${slim ? ' slim' : ''}`} aria-current={on || undefined} onClick={choose} onDoubleClick={open}>
      <span>
        <CaseLight row={row} />
        {!slim && (
          <>
            <br />
            <RowRibbon row={row} />
          </>
        )}
      </span>
      <span className="no">
        <b>{big}</b>
        {!slim && prefix}
      </span>
      <div className="q">
        <p>
          {row.subject}
          {slim && <span className="m"> · {stageTitles[row.stage]}</span>}
        </p>
        {!slim && (
          <p>
            {row.applicantShort} · {stageTitles[row.stage]}
            {row.next ? ` · ${row.next}` : ''}
            <RowMarks row={row} />
          </p>
        )}
      </div>
      <span className="latest">
        {row.receivedOn ? `${plainDayText(row.receivedOn)}${channelShort[row.channel]}收到` : '还没确认收到'}
        <br />
        {row.owner ? `承办 ${row.owner.name}` : '还没分派'}
      </span>
      <span className="when">
        {row.dueOn ? (
          <>
            {slim ? '最晚 ' : '答复最后一天'}
            {!slim && <br />}
            {shortDay(row.dueOn)}
            {row.provisional && ' 暂定'}
          </>
        ) : row.receivedOn ? (
          '期限停着，不计日子'
        ) : (
          '等确认收到'
        )}
      </span>
      <span className="act">
        <button
          type="button"
          className={slim ? 'lk s' : 'btn sm'}
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          {slim ? '看一看' : shortNext(row.next)}
          <span className="sr">，{row.number}</span>
        </button>
      </span>
    </li>
  )
}

/** The button has room for seven characters; the whole sentence stands in the row. */
const shortNext = (next: string): string => {
  const first = next.split(/[，。；（、]/)[0] ?? ''
  return first.length === 0 || first.length > 7 ? '打开办理' : first
}
