/** A card beside the text: help, what you can do, a code. */
import type { ReactNode } from 'react'
import { phrased } from '../prose/prose.tsx'

export interface PanelProps {
  readonly title: string
  readonly id?: string
  readonly sky?: boolean
  readonly children: ReactNode
}

/** `sky` is the quieter one, in light blue. */
export const Panel = ({ title, id, sky = false, children }: PanelProps) => (
  <section className={sky ? 'panel panel--sky' : 'panel'} id={id}>
    <h2>{title}</h2>
    {typeof children === 'string' ? <p>{phrased(children)}</p> : children}
  </section>
)
