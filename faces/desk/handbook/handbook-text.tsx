/** A page of the handbook: Markdown without HTML of its own, headings as anchors, pictures from the build, links within the handbook (R046). */
import { useQuery } from '@tanstack/react-query'
import { Children, isValidElement, type ReactNode, useEffect, useRef } from 'react'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { Empty, Loading } from '../parts/states.tsx'
import { pictureOf, textOf } from './pages.ts'
import { anchorOf } from './sections.ts'

interface HandbookTextProps {
  readonly page: string
  readonly section: string | null
  readonly turnTo: (page: string, section: string | null) => void
}

export const HandbookText = ({ page, section, turnTo }: HandbookTextProps) => {
  const place = useRef<HTMLElement>(null)
  const text = useQuery({ queryKey: ['handbook', page], queryFn: () => textOf(page), staleTime: Number.POSITIVE_INFINITY })
  useEffect(() => {
    if (!text.data) return
    const heading = section ? place.current?.querySelector(`[id="${CSS.escape(anchorOf(section))}"]`) : null
    heading?.scrollIntoView({ block: 'start' })
    heading?.classList.add('here')
    return () => heading?.classList.remove('here')
  }, [text.data, section])
  if (text.isPending) return <Loading what="手册" />
  if (!text.data) return <Empty title="手册里没有这一页" icon="book" />
  return (
    <article className="hb hb-page" ref={place}>
      <Markdown
        remarkPlugins={[remarkGfm]}
        components={{
          h1: ({ children }) => <h1 id={anchorOf(wordsOf(children))}>{children}</h1>,
          h2: ({ children }) => <h2 id={anchorOf(wordsOf(children))}>{children}</h2>,
          h3: ({ children }) => <h3 id={anchorOf(wordsOf(children))}>{children}</h3>,
          img: ({ src, alt }) => <Picture name={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
          a: ({ href, children }) => <InnerLink href={href ?? ''} words={children} turnTo={turnTo} />,
        }}
      >
        {text.data}
      </Markdown>
    </article>
  )
}

const Picture = ({ name, alt }: { readonly name: string; readonly alt: string }) => {
  const address = useQuery({ queryKey: ['handbook-picture', name], queryFn: () => pictureOf(name), staleTime: Number.POSITIVE_INFINITY })
  return address.data ? <img src={address.data} alt={alt} loading="lazy" /> : <span className="m s">（{alt}）</span>
}

/** Links between pages of the handbook turn the page; others are shown as they are and open beside the desk. */
const InnerLink = ({
  href,
  words,
  turnTo,
}: {
  readonly href: string
  readonly words: ReactNode
  readonly turnTo: HandbookTextProps['turnTo']
}) => {
  const inner = /^([\w-]+)\.md(?:#(.+))?$/.exec(href)
  if (inner)
    return (
      <button type="button" className="lk" onClick={() => turnTo(inner[1] ?? '', inner[2] ? decodeURIComponent(inner[2]) : null)}>
        {words}
      </button>
    )
  return /^https?:\/\//.test(href) ? (
    <a href={href} target="_blank" rel="noreferrer">
      {words}
    </a>
  ) : (
    words
  )
}

const wordsOf = (children: ReactNode): string =>
  Children.toArray(children)
    .map((child) => {
      if (typeof child === 'string' || typeof child === 'number') return String(child)
      return isValidElement<{ children?: ReactNode }>(child) ? wordsOf(child.props.children) : ''
    })
    .join('')
