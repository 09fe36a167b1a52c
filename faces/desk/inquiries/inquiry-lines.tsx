/** Inquiries as lines: the question, who answers, until when, and the answer (R013). */
import type { InquiryLight, InquiryRow } from '#inquiries/contract'
import { shortDay } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'
import type { Shape, Tone } from '../parts/lights.ts'

const faces: Readonly<Record<InquiryLight, { readonly shape: Shape; readonly tone: Tone; readonly word: (row: InquiryRow) => string }>> = {
  in_time: { shape: 'dot', tone: 'grn', word: (row) => `还有 ${row.remainingWorkdays} 个工作日` },
  today: { shape: 'triangle', tone: 'amb', word: () => '今天到期' },
  late: { shape: 'block', tone: 'red', word: (row) => `逾期 ${Math.abs(row.remainingWorkdays)} 个工作日` },
  answered: { shape: 'tick', tone: 'ok', word: () => '已答复' },
  answered_late: { shape: 'tick', tone: 'amb', word: () => '已答复，迟了' },
}

export const InquiryLightMark = ({ row }: { readonly row: InquiryRow }) => {
  const { shape, tone, word } = faces[row.light]
  return (
    <Light shape={shape} tone={tone}>
      {word(row)}
    </Light>
  )
}

export const InquiryLines = ({ rows }: { readonly rows: readonly InquiryRow[] }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id} style={{ padding: '8px 0' }}>
        <p className="row">
          <b>{row.toOrganName}</b>
          <span className="m s">{row.item ? `第 ${row.item} 项` : '整件'}</span>
          <span className="sp" />
          <InquiryLightMark row={row} />
        </p>
        <p className="s asked-lines">{row.question}</p>
        {row.answer === null ? (
          <p className="xs m">
            {shortDay(row.askedOn)}转去，请在{shortDay(row.dueOn)}以前回答
          </p>
        ) : (
          <p className="note g asked-lines" style={{ marginTop: 4 }}>
            {row.answer}
          </p>
        )}
      </li>
    ))}
  </ul>
)
