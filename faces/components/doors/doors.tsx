/** Large doors on the home page: where to go, what lies behind, and the most wanted things behind it. */
import { Icon, type IconName } from '../icon/icon.tsx'
import { phrase } from '../prose/prose.tsx'

export interface Door {
  readonly icon: IconName
  readonly title: string
  readonly href: string
  readonly text: string
  readonly links?: readonly { readonly title: string; readonly href: string }[]
}

/** Two to four doors. */
export const Doors = ({ doors, label = '入口' }: { readonly doors: readonly Door[]; readonly label?: string }) => (
  <nav className={`doors doors--${doors.length}`} aria-label={label}>
    {doors.map((door) => (
      <div className="door" key={door.href}>
        <Icon name={door.icon} />
        <h2>
          <a href={door.href}>{door.title}</a>
        </h2>
        <p className="k">{phrase(door.text)}</p>
        {door.links && door.links.length > 0 && (
          <ul>
            {door.links.map((link) => (
              <li key={link.title}>
                <a href={link.href}>{link.title}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    ))}
  </nav>
)
