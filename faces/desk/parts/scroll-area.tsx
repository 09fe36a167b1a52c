/** A scrolling region that the keyboard can reach. */
import type { ReactNode } from 'react'

export const ScrollArea = ({ className, label, children }: { className: string; label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
  <section className={className} tabIndex={0} aria-label={label}>
    {children}
  </section>
)
