/** Requests, reconsiderations and suits a year, drawn; the table below says the same (R044). Bars differ in pattern, not only in colour. */
import type { YearFigures } from '#remedies/contract'

const series = [
  { key: 'requests', word: '申请', fill: '#2F5D8C', of: (year: YearFigures) => year.requests },
  { key: 'reconsiderations', word: '行政复议', fill: 'url(#hatch-remedy)', of: (year: YearFigures) => year.reconsiderations },
  { key: 'suits', word: '行政诉讼', fill: '#B3541E', of: (year: YearFigures) => year.suits },
] as const

const height = 200
const left = 44
const group = 128

/** Two scales would mislead: requests left, remedies right, each with its own axis and said so. */
export const TrendChart = ({ years }: { readonly years: readonly YearFigures[] }) => {
  const most = Math.max(1, ...years.map(({ requests }) => requests))
  const mostRemedies = Math.max(1, ...years.flatMap(({ reconsiderations, suits }) => [reconsiderations, suits]))
  const width = left * 2 + years.length * group
  const scale = (value: number, of: number) => (value / of) * (height - 48)
  return (
    <figure className="card" style={{ padding: 16, margin: '0 0 16px', overflowX: 'auto' }}>
      <figcaption className="s m" style={{ marginBottom: 8 }}>
        每年的申请（左边的尺）和复议、诉讼（右边的尺）。同样的数字在下面的表里。
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={described(years)}>
        <defs>
          <pattern id="hatch-remedy" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#F3E3C3" />
            <path d="M0 0v6" stroke="#8A5A00" strokeWidth="3" />
          </pattern>
        </defs>
        <line x1={left} x2={width - left} y1={height - 28} y2={height - 28} stroke="#8A95A3" />
        <text x={left - 6} y={26} textAnchor="end" fontSize="12" fill="#55606E">
          {most}
        </text>
        <text x={width - left + 6} y={26} fontSize="12" fill="#55606E">
          {mostRemedies}
        </text>
        {years.map((year, place) => (
          <g key={year.year} transform={`translate(${left + place * group + 16} 0)`}>
            {series.map(({ key, of, fill }, at) => {
              const tall = scale(of(year), key === 'requests' ? most : mostRemedies)
              return (
                <g key={key} transform={`translate(${at * 32} 0)`}>
                  <rect
                    x={0}
                    y={height - 28 - tall}
                    width={26}
                    height={tall}
                    fill={fill}
                    stroke={key === 'reconsiderations' ? '#8A5A00' : 'none'}
                  />
                  <text x={13} y={height - 34 - tall} textAnchor="middle" fontSize="12" fill="#1F2A37">
                    {of(year)}
                  </text>
                </g>
              )
            })}
            <text x={45} y={height - 8} textAnchor="middle" fontSize="13" fill="#1F2A37">
              {year.year} 年
            </text>
          </g>
        ))}
      </svg>
      <p className="row s" style={{ gap: 16 }}>
        {series.map(({ key, word, fill }) => (
          <span key={key} className="row" style={{ gap: 6 }}>
            <svg width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" fill={fill} />
            </svg>
            {word}
          </span>
        ))}
      </p>
    </figure>
  )
}

const described = (years: readonly YearFigures[]): string =>
  years
    .map(({ year, requests, reconsiderations, suits }) => `${year}年申请${requests}件，复议${reconsiderations}件，诉讼${suits}件`)
    .join('；')
