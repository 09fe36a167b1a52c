/** The dark rail: pages in the groups of the work, by role, with counts where something waits; low screens draw it closer, nothing scrolls at 800 px. */
import { Link, useLocation } from '@tanstack/react-router'
import { may, useMe } from '../client/session.tsx'
import { useInbox } from '../cooperation/queries.ts'
import { Icon, Mark } from '../parts/icon.tsx'
import { type RailPath, type RailPlace, railFor, railPlaces } from './places.ts'

interface RailProps {
  readonly counts: Readonly<Partial<Record<RailPath, number>>>
  /** G waits for a letter: each entry shows its own. */
  readonly lettered: boolean
}

export const Rail = ({ counts, lettered }: RailProps) => {
  const me = useMe()
  const asked = useInbox(false, may(me, 'requests.coSearchInbox')).data?.rows.length ?? 0
  const all: RailProps['counts'] = { ...counts, '/together': asked }
  const settings = railPlaces.find(({ to }) => to === '/settings')
  return (
    <aside className="rail" aria-label="栏目">
      <Link className="mark" to="/" title="回到今天" style={{ color: '#fff' }}>
        <Mark />
      </Link>
      <nav aria-label="主导航">
        {railFor(me).map(({ group, places }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
          <div key={group} role="group" aria-label={group === '' ? '今天' : groupNames[group]} className="rg">
            {group !== '' && (
              <span className="rg-name" aria-hidden="true">
                {group}
              </span>
            )}
            {places.map((place) => (
              <Entry key={place.to} place={place} count={all[place.to] ?? 0} lettered={lettered} />
            ))}
          </div>
        ))}
      </nav>
      <span className="sp" />
      <nav aria-label="设置">
        <hr />
        {settings && <Entry place={settings} count={0} lettered={lettered} />}
      </nav>
    </aside>
  )
}

const groupNames = { 收: '收件和窗口', 办: '办理', 评: '救济和评价', 看: '查看和簿册' } as const

const Entry = ({ place, count, lettered }: { readonly place: RailPlace; readonly count: number; readonly lettered: boolean }) => {
  const { pathname } = useLocation()
  const { to, icon, word, letter } = place
  const here = to === '/' ? pathname === '/' : pathname.startsWith(to)
  return (
    <Link to={to} aria-current={here ? 'page' : undefined}>
      <Icon name={icon} size={20} />
      {word}
      {lettered ? (
        <kbd className="ct">{letter.toUpperCase()}</kbd>
      ) : (
        count > 0 && (
          <b className={`ct${to === '/' ? ' hot' : ''}`}>
            {count > 99 ? '99+' : count}
            <span className="sr"> 件</span>
          </b>
        )
      )}
    </Link>
  )
}
