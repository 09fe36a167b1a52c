/** 重大复杂件: the board of the leading group, the most urgent first; instructions are given here and stand on the timeline (R023). */
import { Link } from '@tanstack/react-router'
import type { LeadingBoardRow } from '#requests/contract'
import { stageTitles } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { today } from '../client/now.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { CaseLight, Light } from '../parts/light.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { useLeadingBoard } from './queries.ts'

export const LeadingScreen = () => {
  useTitle('重大复杂件')
  const board = useLeadingBoard()
  if (board.isPending) return <Loading what="重大复杂件" />
  if (board.isError) return <Failed error={board.error} retry={() => void board.refetch()} />
  const { rows } = board.data
  const waiting = rows.flatMap(({ instructions }) => instructions).filter(({ carriedOut }) => carriedOut === null).length
  return (
    <div className="lead">
      <h1>{rows.length === 0 ? '现在没有重大复杂件' : `${rows.length} 件重大复杂${waiting > 0 ? `，${waiting} 条指示还没有反馈` : ''}`}</h1>
      <p className="m s">由承办机关或者县政府办公室提请；您的指示记在案件经过里，申请人看不到。</p>
      {rows.length === 0 && <Empty title="没有要统筹的" icon="flag" />}
      {rows.map((row) => (
        <Raised key={row.requestId} row={row} />
      ))}
    </div>
  )
}

const Raised = ({ row }: { readonly row: LeadingBoardRow }) => {
  const openAct = useOpenAct()
  const me = useMe()
  return (
    <article className="card raised" aria-label={row.number}>
      <div>
        <div className="row s">
          <CaseLight row={row} />
          <span className="m">
            {row.organName} · {row.number}
          </span>
        </div>
        <h2>
          <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: undefined }}>
            {row.subject}
          </Link>
        </h2>
        <p style={{ marginTop: 4 }}>{row.reason}</p>
        <p className="xs m" style={{ marginTop: 4 }}>
          {shortDay(row.escalatedOn)}提请 · {stageTitles[row.stage]}
          {row.ownerName ? ` · 承办 ${row.ownerName}` : ''}
          {row.dueOn ? ` · 最晚 ${shortDay(row.dueOn)}答复` : ''}
          {row.openCoSearches > 0 ? ` · 等 ${row.openCoSearches} 个单位回协查` : ''}
        </p>
      </div>
      <div>
        <ul className="orders">
          {row.instructions.map((one) => (
            <li key={one.ref}>
              <b>{one.by}</b> <span className="m">{shortDay(one.on)}</span>
              <p>
                {one.text}
                {one.dueOn && <span className="m">（{shortDay(one.dueOn)}前）</span>}
              </p>
              {one.carriedOut ? (
                <Light shape="tick" tone="ok">
                  {one.carriedOut}
                </Light>
              ) : (
                <Waiting dueOn={one.dueOn} />
              )}
            </li>
          ))}
          {row.instructions.length === 0 && <li className="m">还没有指示</li>}
        </ul>
        <div className="row" style={{ marginTop: 10, gap: 8 }}>
          {may(me, 'requests.issueInstruction') && (
            <button type="button" className="btn sm pri" onClick={() => openAct('requests.issueInstruction', row.requestId)}>
              作出指示
            </button>
          )}
          <span className="sp" />
          {may(me, 'requests.lowerCase') && (
            <button type="button" className="lk s" onClick={() => openAct('requests.lowerCase', row.requestId)}>
              不再列为重大复杂
            </button>
          )}
        </div>
      </div>
    </article>
  )
}

/** An instruction that waits: red once its day is over. */
const Waiting = ({ dueOn }: { readonly dueOn: LeadingBoardRow['instructions'][number]['dueOn'] }) =>
  dueOn !== null && dueOn < today() ? (
    <Light shape="block" tone="red">
      过了日子，还没有反馈
    </Light>
  ) : (
    <Light shape="dashed" tone="off">
      还没有反馈
    </Light>
  )
