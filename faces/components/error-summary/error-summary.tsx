/** What has to be mended before the form can go on: stands first in the page, each line leads to its box. */
import type { Refusal } from '#kernel'

export interface ErrorSummaryProps {
  readonly errors: readonly FieldProblem[]
  /** The heading; counts the errors when left out. */
  readonly title?: string
  readonly article?: string
  /** id of the heading. */
  readonly id?: string
}

export interface FieldProblem {
  /** id of the box; without one the line is plain text. */
  readonly field?: string
  readonly text: string
}

/** The script puts the focus here when the page opens. */
export const ErrorSummary = ({ errors, title, article, id = 'error-summary' }: ErrorSummaryProps) => (
  <div className="errsum" role="alert" aria-labelledby={id} tabIndex={-1} data-focus="">
    <h2 id={id}>{title ?? `有 ${errors.length} 处要改`}</h2>
    <ul>
      {errors.map((error) => (
        <li key={`${error.field ?? ''} ${error.text}`}>{error.field ? <a href={`#${error.field}`}>{error.text}</a> : error.text}</li>
      ))}
    </ul>
    {article && <p className="law">依据：{article}</p>}
  </div>
)

/** The summary of a refusal: its fields as links, or its message when it has none. */
export const RefusalSummary = ({ refusal, id }: { readonly refusal: Refusal; readonly id?: string }) => {
  const fields = Object.entries(refusal.fields ?? {}).map(([field, text]) => ({ field, text }))
  const changed = (refusal.changed ?? []).map((text) => ({ text }))
  const errors = fields.length > 0 ? fields : [{ text: refusal.message }, ...changed]
  const title = refusal.kind === 'conflict' ? '刚才有变化，请再看一遍' : fields.length > 0 ? undefined : '还不能提交'
  return <ErrorSummary errors={errors} title={title} article={refusal.article} id={id} />
}
