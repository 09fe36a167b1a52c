/** The bar 「还没有提交」, and quiet notices in the text. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import { phrased } from '../prose/prose.tsx'

/** Stays until the form is handed in; the script writes into it when the draft was kept. */
export const UnsentBar = ({ children = '按下“提交”才算数' }: { readonly children?: string }) => (
  <div className="unsent" role="status">
    <div className="wrap">
      <b>还没有提交</b>
      <span data-saved="">{children}</span>
    </div>
  </div>
)

export interface NoticeProps {
  readonly tone?: 'plain' | 'good' | 'soon' | 'late'
  readonly title?: string
  readonly children: ReactNode
}

const icons = { plain: 'note', good: 'tick', soon: 'clock', late: 'warning' } as const satisfies Record<string, IconName>

/** Something to know before going on. */
export const Notice = ({ tone = 'plain', title, children }: NoticeProps) => (
  <div className={`notice notice--${tone}`}>
    <Icon name={icons[tone]} />
    <div className="k">
      {title && <b>{title}</b>}
      {typeof children === 'string' ? <p>{phrased(children)}</p> : children}
    </div>
  </div>
)
