/** 回执: number, query code, QR, and the day by which an answer comes. One sheet when printed. */

import type { ReactNode } from 'react'
import type { PlainDate } from '#kernel'
import { Buttons, ScriptButton } from '../button/button.tsx'
import { DayText } from '../day-text/day-text.tsx'
import { Qr } from '../qr/qr.tsx'
import { QueryCode } from '../query-code/query-code.tsx'
import { Facts } from '../summary-list/summary-list.tsx'

export interface ReceiptProps {
  /** 收到了，谢谢您; the page's heading. */
  readonly title: string
  readonly number: string
  readonly queryCode: string
  /** Left out while the organ has still to confirm by hand. */
  readonly receivedOn?: PlainDate
  readonly organ: string
  /** Without it `lead` says what comes first. */
  readonly dueOn?: PlainDate
  readonly lead?: string
  readonly workdaysLeft?: number
  readonly provisional?: boolean
  /** QR as svg that leads to the progress page. */
  readonly qr?: string
  /** Address of the progress page in words, for people who type it. */
  readonly address?: string
  readonly facts?: readonly { readonly label: string; readonly value: ReactNode }[]
  readonly actions?: ReactNode
}

/** What to keep stands in one frame. */
export const Receipt = ({
  title,
  number,
  queryCode,
  receivedOn,
  organ,
  dueOn,
  lead,
  workdaysLeft,
  provisional,
  qr,
  address,
  facts = [],
  actions,
}: ReceiptProps) => (
  <section className="receipt" aria-labelledby="receipt-title">
    <h1 id="receipt-title" className="k">
      {title}
    </h1>
    <p className="lead k">
      {dueOn ? (
        <>
          最晚{'\u00A0'}
          <b>
            <DayText day={dueOn} workdaysLeft={workdaysLeft} provisional={provisional} />
          </b>{' '}
          答复您
        </>
      ) : (
        lead
      )}
    </p>
    <div className="receipt__body">
      <div>
        <p className="receipt__label">登记号</p>
        <p className="receipt__no">{number}</p>
        <p className="receipt__label">查询码，凭它查进度、看答复</p>
        <QueryCode code={queryCode} />
        <Facts
          facts={[
            { label: '收到', value: receivedOn ? <DayText day={receivedOn} /> : '等单位确认' },
            { label: '谁来办', value: organ },
            ...facts,
          ]}
        />
      </div>
      {qr && (
        <div className="receipt__qr">
          <Qr svg={qr} label="扫一扫查进度" />
          <p>
            扫一扫，查进度
            {address && <span className="law under">{address}</span>}
          </p>
        </div>
      )}
    </div>
    <Buttons>
      {actions}
      <ScriptButton does="print" icon="print">
        打印回执
      </ScriptButton>
    </Buttons>
  </section>
)
