/** The words of a template to type in: a plain text area over the same words with line numbers and coloured placeholders. */
import type { Ref } from 'react'
import type { TemplateProblem } from '#letters/contract'

interface TemplateCodeProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly text: string
  readonly label: string
  readonly readOnly: boolean
  readonly problems: readonly TemplateProblem[]
  readonly change: (text: string) => void
}

export const TemplateCode = ({ ref, text, label, readOnly, problems, change }: TemplateCodeProps) => {
  const wrong = new Set(problems.map(({ line }) => line))
  return (
    <div className="tpl-code">
      <div className="tpl-grow">
        <div className="tpl-ink" aria-hidden="true">
          {text.split('\n').map((line, index) => (
            // lines have no name but their place
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={index} className={`ln${wrong.has(index + 1) ? ' bad' : ''}${kindOf(line)}`} data-n={index + 1}>
              {piecesOf(line)}
            </div>
          ))}
        </div>
        <textarea
          ref={ref}
          aria-label={label}
          spellCheck={false}
          readOnly={readOnly}
          value={text}
          maxLength={20_000}
          onChange={(event) => change(event.target.value)}
        />
      </div>
    </div>
  )
}

const kindOf = (line: string): string => {
  const start = line.trimStart()
  return start.startsWith('#') ? ' h' : start.startsWith('标题：') ? ' t' : start.startsWith('>') ? ' q' : ''
}

const piecesOf = (line: string) =>
  line === ''
    ? '\u200b'
    : line.split(/(\{\{[^{}]*\}\})/).map((piece, index) =>
        piece.startsWith('{{') ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
          <i key={index} className={/^\{\{\s*(如果|否则|完)/.test(piece) ? 'if' : 'ph'}>
            {piece}
          </i>
        ) : (
          piece
        ),
      )
