/** A sheet of A4 for the printer only: drawn beside the screen, printed without it, gone afterwards. Page numbers and head by the page's own margins. */
import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useMe } from '../client/session.tsx'

interface PrintSheetProps {
  readonly title: string
  /** Under the title: which cases, as of when. */
  readonly lead?: ReactNode
  readonly landscape?: boolean
  readonly done: () => void
  readonly children: ReactNode
}

/** Prints as soon as it stands; `done` is called when the printer's window has closed. */
export const PrintSheet = ({ title, lead, landscape = false, done, children }: PrintSheetProps) => {
  const me = useMe()
  const ended = useRef(done)
  ended.current = done
  useEffect(() => {
    const end = () => ended.current()
    window.addEventListener('afterprint', end)
    const earlier = document.title
    document.title = title
    const waiting = setTimeout(() => window.print(), 50)
    return () => {
      clearTimeout(waiting)
      window.removeEventListener('afterprint', end)
      document.title = earlier
    }
  }, [title])
  const size = landscape ? 'A4 landscape' : 'A4'
  return createPortal(
    <section className="print-sheet" aria-hidden="true">
      <style>{`@media print{@page{size:${size};margin:18mm 15mm 16mm;
        @top-left{content:"${quoted(me.countyName)}　${quoted(me.organName)}";font:9pt sans-serif;color:#444}
        @top-right{content:"${quoted(title)}";font:9pt sans-serif;color:#444}
        @bottom-left{content:"内部使用，含个人信息的请妥善保管";font:9pt sans-serif;color:#444}
        @bottom-right{content:"第 " counter(page) " 页，共 " counter(pages) " 页";font:9pt sans-serif;color:#444}}}`}</style>
      <h1>{title}</h1>
      {lead && <p className="ps-lead">{lead}</p>}
      {children}
    </section>,
    document.body,
  )
}

/** Nothing of a name ends the string of the style sheet. */
const quoted = (text: string): string => text.replace(/[^\p{L}\p{N}（）〔〕·　 -]/gu, '')
