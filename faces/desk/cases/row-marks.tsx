/** Small marks of a row in words: 快办, 并案, 责令重作 …; quiet, never colour alone. */
import { type CaseRow, caseMarks } from '#requests/contract'

export const RowMarks = ({ row }: { readonly row: CaseRow }) => (
  <>
    {row.group && <span className="tag mark">{row.group.as === 'lead' ? `主件，并 ${row.group.size} 件` : '并案'}</span>}
    {row.marks.map((mark) => (
      <span key={mark} className="tag mark">
        {caseMarks[mark]}
      </span>
    ))}
  </>
)
