/** 已公开的相似内容: what is public already and looks like what somebody is asking for; opened in place; a button of the form says that it is the thing. */
import { Icon } from '../icon/icon.tsx'
import { phrase } from '../prose/prose.tsx'

export interface Match {
  readonly title: string
  /** 2025年2月27日 · 县人民政府 */
  readonly by: string
  readonly excerpt: string
  /** The page of it. */
  readonly href: string
  /** Where the form goes when it is the thing: keeps what was typed and counts. */
  readonly found: string
}

export interface MatchesProps {
  /** What the hints replace. */
  readonly id?: string
  readonly matches: readonly Match[]
  /** The first one is open. */
  readonly openFirst?: boolean
}

/** An empty place when nothing was found, so that the hints have somewhere to write. */
export const Matches = ({ id = 'matches', matches, openFirst = true }: MatchesProps) => (
  <div id={id} aria-live="polite">
    {matches.length > 0 && (
      <section className="panel">
        <h2>已公开的相似内容</h2>
        <p className="law">按您写的找到 {matches.length} 份，现在就能看。不是您要的，接着写就行。</p>
        <ul className="match">
          {matches.map((match, at) => (
            <li key={match.href}>
              <details open={openFirst && at === 0}>
                <summary>
                  <b className="k">{phrase(match.title)}</b>
                  <Icon name="down" />
                  <small>{match.by}</small>
                </summary>
                {match.excerpt !== '' && <blockquote>{phrase(match.excerpt)}</blockquote>}
                <p>
                  <a href={match.href} target="_blank" rel="noopener">
                    看看全文（打开新的一页）
                  </a>
                </p>
                <button className="btn btn--q" type="submit" formAction={match.found}>
                  这就是我要的，不用申请了
                </button>
              </details>
            </li>
          ))}
        </ul>
      </section>
    )}
  </div>
)
