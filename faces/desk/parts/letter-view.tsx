/** A letter as it will print: A4, red head, double rule, 文号, remedy block that cannot be edited away (GB/T 9704). */
import { useEffect, useRef } from 'react'
import { inChinese } from '#kernel'
import type { LetterBlock, LetterContent } from '#letters/contract'

interface LetterViewProps {
  readonly letter: LetterContent
  /** Words to mark: the place a check speaks of. */
  readonly mark?: string | null
}

export const LetterView = ({ letter, mark = null }: LetterViewProps) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (mark) place.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
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
          <Block key={index} block={block} mark={mark} />
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

const Block = ({ block, mark }: { readonly block: LetterBlock; readonly mark: string | null }) => {
  switch (block.kind) {
    case 'paragraph':
      return <p className="in">{marked(block.text, mark)}</p>
    case 'heading':
      return <h3 className="in">{block.text}</h3>
    case 'quote':
      return <blockquote>{marked(block.text, mark)}</blockquote>
    case 'list':
      return (
        <>
          {block.items.map((item) => (
            <p key={item} className="in">
              {marked(item, mark)}
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
                  <td key={index}>{cell}</td>
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
              {text}
            </p>
          ))}
        </div>
      )
  }
}

const marked = (text: string, mark: string | null) => {
  const at = mark ? text.indexOf(mark) : -1
  if (!mark || at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{mark}</mark>
      {text.slice(at + mark.length)}
    </>
  )
}
