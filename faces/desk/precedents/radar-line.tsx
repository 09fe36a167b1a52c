/** One earlier decision: whose, what was asked, how it was answered; opened, its articles and its own words, without people. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { decisions } from '#law'
import type { RadarRow, Standing } from '#precedents/contract'
import { shortArticle } from '../parts/articles.ts'
import { shortDay } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'

const standings: Readonly<Record<Standing, string | null>> = {
  stands: null,
  superseded: '已有新的口径',
  withdrawn: '申请人已撤回',
  set_aside: '已被撤销',
}

export const RadarLine = ({ row, decided }: { readonly row: RadarRow; readonly decided: boolean }) => {
  const [open, setOpen] = useState(false)
  return (
    <li className={row.contradiction ? 'against' : undefined}>
      <button type="button" className="bare radar-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="what" title={`${row.organName} ${row.documentNumber} ${row.subject}`}>
          <b className="el">{row.documentNumber}</b>
          <span className="el m">{row.subject}</span>
        </span>
        <span className="el">{decisions[row.code].title}</span>
        <Verdict row={row} decided={decided} />
      </button>
      {open && (
        <div className="radar-more">
          <p className="m s">
            {row.organName}，{shortDay(row.decidedOn)}，相似 {row.percent}%{row.common.length > 0 && `，都说到${row.common.join('、')}`}
            {standings[row.standing] && `，${standings[row.standing]}`}
          </p>
          {row.contradiction && <p className="s red-t">{row.contradiction}</p>}
          <dl>
            <dt>要的是</dt>
            <dd>{row.items.join('；')}</dd>
            <dt>依据</dt>
            <dd>{row.articles.map(shortArticle).join('、')}</dd>
            {row.reasons !== '' && (
              <>
                <dt>理由</dt>
                <dd className="serif">{row.reasons}</dd>
              </>
            )}
            {row.content !== '' && (
              <>
                <dt>决定</dt>
                <dd className="serif">{row.content}</dd>
              </>
            )}
          </dl>
          {row.own && (
            <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: 'letters' }} className="s">
              打开这一件
            </Link>
          )}
        </div>
      )}
    </li>
  )
}

const Verdict = ({ row, decided }: { readonly row: RadarRow; readonly decided: boolean }) => {
  if (row.contradiction)
    return (
      <Light shape="triangle" tone="amb">
        相反
      </Light>
    )
  if (decided && row.agrees && row.likeness !== 'similar')
    return (
      <Light shape="dot" tone="grn">
        一致
      </Light>
    )
  return (
    <Light shape="dashed" tone="off">
      {row.likeness === 'similar' ? '参考' : '同项'}
    </Light>
  )
}
