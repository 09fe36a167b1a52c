/** 怎么算到这一天的: the ribbon in full, every day named, and the computation line by line with its articles. */
import { useEffect, useRef } from 'react'
import { dayOf, monthOf, weekdayName } from '#kernel'
import type { CasePage, RibbonDay } from '#requests/contract'
import { today } from '../client/now.ts'
import { plainDayText, shortDay } from '../parts/dates.ts'
import { tallyOf, weeksOf } from '../parts/ribbon-cells.ts'
import { articleText } from '../parts/states.tsx'

export const DeadlinePane = ({ page, close }: { readonly page: CasePage; readonly close: () => void }) => {
  const { clock } = page
  const now = today()
  const place = useRef<HTMLDivElement>(null)
  const tally = tallyOf(clock.days, now)
  const weeks = weeksOf(clock.days)
  const last = clock.replyDue ?? clock.projectedReplyDue

  useEffect(() => {
    place.current?.focus()
  }, [])

  return (
    <div
      className="pop"
      id="deadline-pane"
      role="dialog"
      aria-label="期限怎么算的"
      tabIndex={-1}
      ref={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="row">
        <h2>{last ? `怎么算到 ${shortDay(last)}的` : '期限还没有起算'}</h2>
        <span className="sp" />
        <button type="button" className="bare keys" onClick={close}>
          <span>
            <kbd>D</kbd> 关上
          </span>
        </button>
      </div>
      <div className="pop-scroll">
        {weeks.length > 0 && (
          <>
            <div className="wk">
              {weeks.map((week) => (
                <div className="w" key={week.monday}>
                  <i>
                    {plainDayText(week.monday)} {weekdayName(week.monday)}
                  </i>
                  <div className="d" style={{ gridTemplateColumns: `repeat(${Math.max(5, week.days.length)},1fr)` }}>
                    {week.days.map((cell) => (
                      <em key={cell.day} className={classOf(cell, now)} title={`${shortDay(cell.day)}：${kindText(cell)}`}>
                        {cell.kind === 'paused' ? <b>{dayOf(cell.day)}</b> : dayOf(cell.day)}
                        <span className="sr">
                          {monthOf(cell.day)}月，{kindText(cell)}
                        </span>
                      </em>
                    ))}
                  </div>
                  <div className="tk">
                    {week.days.map((cell, index) => {
                      const word = cell.kind === 'received' ? '收到' : cell.day === now ? '今天' : cell.kind === 'due' ? '最晚' : null
                      return word ? (
                        <b key={cell.day} style={{ gridColumn: Math.min(5, index + 1) }} className={index >= 4 ? 'e' : ''}>
                          {word}
                        </b>
                      ) : null
                    })}
                  </div>
                </div>
              ))}
            </div>
            <div className="lg">
              <span>
                <i style={{ background: '#CBD3DD' }} />
                已用 {tally.used}
              </span>
              {tally.paused > 0 && (
                <span>
                  <i className="hatch" />
                  不计 {tally.paused}
                </span>
              )}
              <span>
                <i style={{ background: 'var(--leaf-50)', boxShadow: 'inset 0 0 0 1px #7FBB98' }} />
                还有 {tally.left}
              </span>
              <span className="sp" />
              <span className="m">
                {tally.holidays + tally.makeUp === 0
                  ? '只列工作日；这段没有放假和调休'
                  : `只列工作日、节假日${tally.makeUp > 0 ? `和调休上班 ${tally.makeUp} 天` : ''}`}
              </span>
            </div>
          </>
        )}
        <ul className="calc">
          {clock.explanation.map((line, index) => (
            <li key={`${line.text}${line.value}`} className={index === clock.explanation.length - 1 ? 'sum' : ''}>
              <span>{line.text}</span>
              <b className="num">{line.value}</b>
              <span className="art">{articleText(line.article)}</span>
            </li>
          ))}
        </ul>
        {clock.provisional && <p className="xs m">暂定：那一年的放假安排还没载入，载入后会自动重算。</p>}
        {clock.prudentReplyDue && clock.prudentReplyDue !== clock.replyDue && (
          <p className="note a" style={{ marginTop: 8 }}>
            补正告知发晚了，稳妥起见请按 {shortDay(clock.prudentReplyDue)}办。
          </p>
        )}
        {clock.others.length > 0 && (
          <ul className="calc">
            {clock.others.map((other) => (
              <li key={other.title + (other.due ?? '')}>
                <span>{other.title}</span>
                <b className="num">{other.due ? shortDay(other.due) : '还没起算'}</b>
                <span className="art">{articleText(other.article)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

const classOf = (cell: RibbonDay, now: string): string => {
  if (cell.day === now) return 'now'
  switch (cell.kind) {
    case 'received':
      return 'z'
    case 'paused':
      return 'x'
    case 'waiting':
      return 'z'
    case 'holiday':
    case 'weekend':
      return 'h'
    case 'due':
      return 'due'
    case 'make_up':
      return `${cell.day > now ? 'l' : ''} mk`
    case 'counted':
      return cell.day > now ? 'l' : ''
  }
}

const kindText = (cell: RibbonDay): string => {
  const words: Readonly<Record<RibbonDay['kind'], string>> = {
    received: '收到申请，当天不计',
    counted: cell.ordinal ? `第 ${cell.ordinal} 个工作日` : '工作日',
    paused: '不计入期限',
    weekend: '周末',
    holiday: '放假',
    make_up: '调休上班，计入',
    waiting: '还没起算',
    due: '最后一天',
  }
  return cell.note ? `${words[cell.kind]}，${cell.note}` : words[cell.kind]
}
