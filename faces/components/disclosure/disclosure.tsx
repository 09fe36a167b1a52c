/** More, when asked for: a native details element; it opens without script. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'

export interface DisclosureProps {
  readonly title: ReactNode
  readonly open?: boolean
  readonly id?: string
  /** The title is a heading of the second level. */
  readonly heading?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** The arrow turns when it is open. */
export const Disclosure = ({ title, open = false, id, heading = false, className = 'more', children }: DisclosureProps) => (
  <details className={className} id={id} open={open}>
    <summary>
      {heading ? <h2>{title}</h2> : <span>{title}</span>}
      <Icon name="down" />
    </summary>
    <div className={`${className}__in`}>{children}</div>
  </details>
)
