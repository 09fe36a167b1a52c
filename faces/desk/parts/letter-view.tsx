/** A letter as it will print: A4, red head, double rule, 文号, remedy block that cannot be edited away (GB/T 9704); places that checks and notes speak of are marked. */
import { type ReactNode, useEffect, useRef } from 'react'
import { inChinese } from '#kernel'
import type { LetterBlock, LetterContent } from '#letters/contract'

/** Words to mark, and in which tone: red, amber, or a reviewer's note. */
export interface LetterMark {
  readonly words: string
  readonly tone: 'r' | 'a' | 'c'
  /** Only in this block; anywhere when left out. */
  readonly block?: number
  readonly label?: string
}

interface LetterViewProps {
  readonly letter: LetterContent
  /** Words to look at now: scrolled to. */
  readonly mark?: string | null
  readonly marks?: readonly LetterMark[]
  /** Stands beside each block, for notes. */
  readonly beside?: (block: number) => ReactNode
}

export const LetterView = ({ letter, mark = null, marks = [], beside }: LetterViewProps) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (mark) place.current?.querySelector('mark.now')?.scrollIntoView({ block: 'center' })
  }, [mark])
  return (
    <div className="letter" ref={place}>
      <article className="sheet" aria-label={`${letter.title}，打印样子`}>
        <p className={`org${letter.letterhead.length > 14 ? ' long' : ''}`}>{letter.letterhead}</p>
        <div className="dl" />
        <p className="wh">{letter.documentNumber ?? '（签发时编文号）'}</p>
        <h2>{letter.title}</h2>
        {letter.addressee && <p>{letter.addressee}：</p>}
        {letter.blocks.map((block, index) => (
          // Blocks have no name but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div className="blk" data-block={index} key={index}>
            <Block block={block} tell={(text) => told(text, index, mark, marks)} />
            {beside?.(index)}
          </div>
        ))}
        {letter.attachments.length > 0 && (
          <div style={{ marginTop: '2cqw' }}>
            {letter.attachments.map((name, index) => (
              <p key={name} className="in">
                {index === 0 ? '附件：' : '　　　'}
                {letter.attachments.length > 1 ? `${index + 1}. ` : ''}
                {name}
              </p>
            ))}
          </div>
        )}
        {letter.signature && (
          <p className="sig">
            {letter.signature.organ}
            {'\n'}
            {inChinese(letter.signature.on)}
          </p>
        )}
        {letter.contact && <p className="in">{letter.contact}</p>}
      </article>
    </div>
  )
}

const Block = ({ block, tell }: { readonly block: LetterBlock; readonly tell: (text: string) => ReactNode }) => {
  switch (block.kind) {
    case 'paragraph':
      return <p className="in">{tell(block.text)}</p>
    case 'heading':
      return <h3 className="in">{tell(block.text)}</h3>
    case 'quote':
      return <blockquote>{tell(block.text)}</blockquote>
    case 'list':
      return (
        <>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a list have no name but their place
            <p key={index} className="in">
              {index + 1}．{tell(item)}
            </p>
          ))}
        </>
      )
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells) => (
              <tr key={cells.join('|')}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
                  <td key={index}>{tell(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'remedy':
      return (
        <div className="remedy" title="救济渠道由系统按依据算出，不能手改">
          {block.paragraphs.map((text) => (
            <p key={text} className="in">
              {tell(text)}
            </p>
          ))}
        </div>
      )
  }
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly tone: LetterMark['tone'] | 'now'
  readonly label: string
}

/** The text with its marks; where two overlap the first one stays. */
const told = (text: string, block: number, mark: string | null, marks: readonly LetterMark[]): ReactNode => {
  const wanted = [
    ...(mark ? [{ words: mark, tone: 'now' as const, label: '' }] : []),
    ...marks
      .filter((each) => each.block === undefined || each.block === block)
      .map(({ words, tone, label = '' }) => ({ words, tone, label })),
  ]
  const pieces: Piece[] = []
  for (const { words, tone, label } of wanted) {
    const from = words === '' ? -1 : text.indexOf(words)
    const to = from + words.length
    if (from >= 0 && pieces.every((piece) => to <= piece.from || from >= piece.to)) pieces.push({ from, to, tone, label })
  }
  if (pieces.length === 0) return text
  pieces.sort((a, b) => a.from - b.from)
  return (
    <>
      {pieces.map((piece, index) => (
        <span key={piece.from}>
          {text.slice(pieces[index - 1]?.to ?? 0, piece.from)}
          <mark className={piece.tone}>
            {text.slice(piece.from, piece.to)}
            {piece.label && <b>{piece.label}</b>}
          </mark>
        </span>
      ))}
      {text.slice(pieces.at(-1)?.to ?? 0)}
    </>
  )
}
