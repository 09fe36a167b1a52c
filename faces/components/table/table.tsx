/** A table with caption and headers; on the phone its rows are stacked and every value keeps its label. */
import type { ReactNode } from 'react'

export interface TableProps {
  readonly caption: string
  /** Only for screen readers, when the heading above says the same. */
  readonly captionUnseen?: boolean
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** Columns of figures, by index; set right. */
  readonly figures?: readonly number[]
}

export interface TableRow {
  readonly key: string
  /** The first cell is the row's header. */
  readonly cells: readonly ReactNode[]
}

/** The first column names the row. */
export const Table = ({ caption, captionUnseen = false, columns, rows, figures = [] }: TableProps) => (
  <table className="tbl">
    <caption className={captionUnseen ? 'vh' : undefined}>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column, at) => (
          <th scope="col" key={column} className={figures.includes(at) ? 'fig' : undefined}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          {row.cells.map((cell, at) =>
            at === 0 ? (
              <th scope="row" key={columns[at]}>
                {cell}
              </th>
            ) : (
              <td key={columns[at]} data-h={columns[at]} className={figures.includes(at) ? 'fig' : undefined}>
                <span>{cell}</span>
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
