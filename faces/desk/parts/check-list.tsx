/** 答复体检 as a list: what must be mended, what should, what is in order; a click leads to the place. */
import type { DecisionPreview } from '#requests/contract'
import { Light } from './light.tsx'
import { articleText } from './states.tsx'

export type LetterCheck = DecisionPreview['checks'][number]
interface CheckListProps {
  readonly checks: readonly LetterCheck[]
  readonly jump: ((check: LetterCheck) => void) | null
  readonly title?: string
  /** What the button at a check says. */
  readonly word?: string
}

export const CheckList = ({ checks, jump, title = '答复体检', word = '去改' }: CheckListProps) => {
  const blocks = checks.filter((check) => check.level === 'block')
  const warnings = checks.filter((check) => check.level === 'warn')
  const fine = checks.filter((check) => check.level === 'ok')
  return (
    <div className="chk2">
      <div className="row sum" role="status">
        <h2 className="h2">{title}</h2>
        <span className="sp" />
        <Light shape="block" tone="red" box>
          {blocks.length} 必须改
        </Light>
        <Light shape="triangle" tone="amb" box>
          {warnings.length} 建议改
        </Light>
        <Light shape="dot" tone="grn" box>
          {blocks.length + warnings.length === 0 ? '全部通过' : '其余通过'}
        </Light>
      </div>
      <ul className="lint">
        {[...blocks, ...warnings].map((check) => (
          <li key={`${check.level}${check.rule ?? ''}${check.message}${check.field ?? ''}`} className={check.level === 'block' ? 'rr' : ''}>
            <Light shape={check.level === 'block' ? 'block' : 'triangle'} tone={check.level === 'block' ? 'red' : 'amb'}>
              <span className="sr">{check.level === 'block' ? '必须改' : '建议改'}</span>
            </Light>
            <div>
              {check.message}{' '}
              <span className="art">
                {check.rule && <span className="rid">{check.rule}</span>} {check.article && articleText(check.article)}
              </span>
            </div>
            {jump && (check.field || check.quote) && (
              <button type="button" className="lk s go" onClick={() => jump(check)}>
                {word}
              </button>
            )}
          </li>
        ))}
      </ul>
      {fine.length > 0 && (
        <div className="pass2">
          {fine.map((check) => (
            <Light key={check.message} shape="tick" tone="ok">
              {check.message}
            </Light>
          ))}
        </div>
      )}
    </div>
  )
}
