/** 这些已经公开，先看看: what is public already and looks like what somebody is asking for; opened in place. */
import { Icon } from '../icon/icon.tsx'
import { phrase } from '../prose/prose.tsx'

export interface Match {
  readonly title: string
  /** 2025年2月27日 · 县人民政府 */
  readonly by: string
  readonly excerpt: string
  readonly href: string
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
        <h2>这些已经公开，先看看</h2>
        <p className="law">按您写的找到 {matches.length} 份，现在就能看。</p>
        <ul className="match">
          {matches.map((match, at) => (
            <li key={match.href}>
              <details open={openFirst && at === 0}>
                <summary>
                  <b className="k">{phrase(match.title)}</b>
                  <Icon name="down" />
                  <small>{match.by}</small>
                </summary>
                <blockquote>{match.excerpt}</blockquote>
                <a className="btn btn--q" href={match.href}>
                  就是它，不用申请了
                </a>
              </details>
            </li>
          ))}
        </ul>
      </section>
    )}
  </div>
)
