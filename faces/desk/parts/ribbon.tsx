/** The deadline ribbon, small: 16 px high, in lists and beside the big number. */
import { workdaysBetween } from '#law'
import type { CaseRow, RibbonDay } from '#requests/contract'
import { today } from '../client/now.ts'
import { type Cell, cellsOfDays, cellsOfRow } from './ribbon-cells.ts'

type Tone = 'grn' | 'amb' | 'red'
const leftColours: Readonly<Record<Tone, string>> = { grn: '#1E7B4B', amb: '#B97A00', red: '#B3261E' }

export const RowRibbon = ({ row }: { readonly row: CaseRow }) => {
  const cells = cellsOfRow(row, today(), workdaysBetween)
  if (cells.length === 0) return null
  return <Cells cells={cells} tone={row.light === 'soon' ? 'amb' : row.light === 'in_time' ? 'grn' : 'red'} width={124} />
}

export const DaysRibbon = ({ days, tone, width = 150 }: { days: readonly RibbonDay[]; tone: Tone; width?: number }) => (
  <Cells cells={cellsOfDays(days, today())} tone={tone} width={width} />
)

const Cells = ({ cells, tone, width }: { cells: readonly Cell[]; tone: Tone; width: number }) => {
  const pitch = Math.min(6, width / Math.max(1, cells.length))
  const wide = Math.max(1, pitch * 0.68)
  const left = cells.filter((cell) => cell === 'left').length
  const total = Math.ceil(cells.length * pitch)
  return (
    <svg className="mr" width={total} height="16" viewBox={`0 0 ${total} 16`} role="img" aria-label={`期限带，剩 ${left} 格`}>
      {cells.map((cell, index) => {
        const x = index * pitch
        // The order of the cells is their meaning: a cell has no other name.
        const key = `${index}${cell}`
        if (cell === 'today') return <rect key={key} x={x} y="0" width={Math.min(2.5, pitch)} height="16" fill="#14233A" />
        if (cell === 'used') return <rect key={key} x={x} y="2" width={wide} height="12" rx="1" fill="#C2CBD6" />
        if (cell === 'left') return <rect key={key} x={x} y="2" width={wide} height="12" rx="1" fill={leftColours[tone]} />
        return (
          <g key={key}>
            <rect x={x + 0.5} y="2.5" width={Math.max(1, wide - 1)} height="11" rx="1" fill="#fff" stroke="#7B879C" />
            {cell === 'paused' && wide > 3 && <path d={`M${x + 1} 11.500l${wide - 2} -6`} stroke="#7B879C" />}
          </g>
        )
      })}
    </svg>
  )
}
