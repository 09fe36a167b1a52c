/** The whole document: head, masthead, trail and tools, main, colophon, footer. Every public page is one of these. */
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PlainDate } from '#kernel'
import { assets } from '../assets.ts'
import { DayText } from '../day-text/day-text.tsx'
import { UnsentBar } from '../notice/notice.tsx'
import { Foot } from './foot.tsx'
import { Mast } from './mast.tsx'
import type { Display, Site, SiteLink } from './site.ts'
import { Tools } from './tools.tsx'
import { Trail } from './trail.tsx'

export interface PageProps {
  readonly site: Site
  /** Title of the page, without the site's name. */
  readonly title: string
  /** There are errors: the title begins 「有误：」. */
  readonly errors?: boolean
  /** Path and query of this page: for coming back after changing the look. */
  readonly path: string
  readonly display?: Display
  /** href of the entry that this page belongs to; the sun stands over it. */
  readonly current?: string
  /** From the home page down, without it; the last one is this page. */
  readonly trail?: readonly TrailStep[]
  /** 「还没有提交」: true, or the words beside it. */
  readonly unsent?: boolean | string
  /** What was searched for. */
  readonly query?: string
  /** The home page has its own large box. */
  readonly withoutSearch?: boolean
  /** QR as svg that leads to this page. */
  readonly qr?: string
  readonly updatedOn?: PlainDate
  /** The organ that answers for the page. */
  readonly organ?: string
  readonly description?: string
  /** Pages about one person's case are not for search engines. */
  readonly unlisted?: boolean
  /** Content goes from edge to edge and lays itself out (home page); it shows the tools itself. */
  readonly wide?: boolean
  /** It reads a letter aloud: brings the sheet and the script for that. */
  readonly reads?: boolean
  readonly children: ReactNode
}

export interface TrailStep {
  readonly title: string
  readonly href?: string
}

/** No inline script, no inline style: the content security policy forbids both. */
export const Page = (props: PageProps) => {
  const { site, display = {}, unsent = false, wide = false } = props
  const files = assets()
  return (
    <html lang="zh-CN" data-size={display.size} data-theme={display.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${props.errors ? '有误：' : ''}${props.title} - ${site.county} ${site.section}`}</title>
        {props.description && <meta name="description" content={props.description} />}
        {props.unlisted && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={files.css.path} />
        <link rel="icon" href={files.icon.path} type="image/svg+xml" />
        <script src={files.js.path} defer />
        {props.reads && <link rel="stylesheet" href={files.reading.css.path} />}
        {props.reads && <script src={files.reading.js.path} defer />}
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <Mast site={site} current={props.current} query={props.query} withoutSearch={props.withoutSearch} />
        {unsent && (typeof unsent === 'string' ? <UnsentBar>{unsent}</UnsentBar> : <UnsentBar />)}
        {!wide && (
          <div className="wrap trail">
            <Trail steps={props.trail ?? []} />
            <Tools site={site} display={display} path={props.path} qr={props.qr} />
          </div>
        )}
        <main id="main" className={wide ? 'home' : 'wrap'} tabIndex={-1}>
          {props.children}
        </main>
        <Colophon site={site} updatedOn={props.updatedOn} organ={props.organ} />
        <Foot site={site} display={display} path={props.path} />
      </body>
    </html>
  )
}

/** The page as text, ready to be sent. */
export const renderPage = (page: ReactElement): string => {
  const html = renderToStaticMarkup(page)
  return html.startsWith('<!') ? html : `<!doctype html>${html}`
}

/** A part of a page as text: the answer to the hints of a form. */
export const renderFragment = (part: ReactElement): string => renderToStaticMarkup(part)

const Colophon = ({ site, updatedOn, organ }: { readonly site: Site; readonly updatedOn?: PlainDate; readonly organ?: string }) => (
  <section className="wrap" aria-label="关于本页">
    <p className="colo">
      {updatedOn && (
        <span>
          最后更新：
          <DayText day={updatedOn} />
        </span>
      )}
      <span>本页由{organ ?? site.sponsor}负责</span>
      {site.report && <a href={site.report}>这一页有错？告诉我们</a>}
    </p>
  </section>
)

export type { SiteLink }
