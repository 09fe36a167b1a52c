/** 您可以做的: what can be done on this page now, and what will be possible and when. */
import { Icon, type IconName } from '../icon/icon.tsx'
import { phrase } from '../prose/prose.tsx'

export interface Action {
  readonly icon: IconName
  readonly title: string
  /** Without an address it is not possible yet; `text` says when it will be. */
  readonly href?: string
  readonly text?: string
  /** A second line, e.g. a phone number. */
  readonly more?: string
}

/** Stands in a Panel. */
export const Actions = ({ actions }: { readonly actions: readonly Action[] }) => (
  <ul className="acts">
    {actions.map((action) => (
      <li key={action.title}>
        {action.href ? (
          <a href={action.href}>
            <ActionLines action={action} />
          </a>
        ) : (
          <span className="na">
            <ActionLines action={action} />
          </span>
        )}
      </li>
    ))}
  </ul>
)

const ActionLines = ({ action }: { readonly action: Action }) => (
  <>
    <Icon name={action.icon} />
    <b>{action.title}</b>
    {action.text && <small className="k">{phrase(action.text)}</small>}
    {action.more && <small>{action.more}</small>}
  </>
)
