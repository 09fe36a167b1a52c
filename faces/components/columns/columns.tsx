/** One column of content and at most one beside it; under each other on the phone and in elder mode. */
import type { ReactNode } from 'react'

export interface ColumnsProps {
  readonly children: ReactNode
  readonly aside?: ReactNode
  /** Help stands right, navigation within the page left. */
  readonly side?: 'right' | 'left'
  /** What the side column is, for screen readers. */
  readonly asideLabel?: string
  /** Distance to what stands above. */
  readonly spaced?: boolean
}

/** Content first, aside second in reading order. */
export const Columns = ({ children, aside, side = 'right', asideLabel = '旁栏', spaced = false }: ColumnsProps) => (
  <div className={`cols cols--${side === 'right' ? 'r' : 'l'}${spaced ? ' sec' : ''}`}>
    {side === 'left' && aside && <aside aria-label={asideLabel}>{aside}</aside>}
    <div>{children}</div>
    {side === 'right' && aside && <aside aria-label={asideLabel}>{aside}</aside>}
  </div>
)

/** Two equal halves. */
export const Halves = ({ children }: { readonly children: ReactNode }) => <div className="cols cols--2 bands">{children}</div>

/** A section with a heading of the second level and room above. */
export const Section = ({ title, id, children }: { readonly title: string; readonly id?: string; readonly children: ReactNode }) => (
  <section className="sec">
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)
