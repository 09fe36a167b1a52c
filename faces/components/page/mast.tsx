/** The masthead: the county's name first, search, the entries; the half sun rises over the horizon line where you are. */
import { SearchBox } from '../search-box/search-box.tsx'
import type { Site } from './site.ts'

export interface MastProps {
  readonly site: Site
  readonly current?: string
  readonly query?: string
  readonly withoutSearch?: boolean
}

/** Works without script at every width: no menu button. */
export const Mast = ({ site, current, query, withoutSearch = false }: MastProps) => (
  <header className="mast">
    <div className="wrap">
      <div className="mast__row">
        <a className="mast__name" href="/">
          <b>{site.county}</b>
          <span>{site.section}</span>
        </a>
        {!withoutSearch && <SearchBox action={site.search} value={query} />}
      </div>
      <nav aria-label="主要入口">
        <ul>
          {[...site.entries, site.progress].map((entry) => (
            <li key={entry.href}>
              <a href={entry.href} aria-current={entry.href === current ? 'true' : undefined}>
                {entry.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </header>
)
