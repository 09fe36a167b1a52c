/** Several pages behind one entry of the rail: a list at the side of those that this person may see, one of them open. */
import { Link, Navigate, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { may, useMe } from '../client/session.tsx'
import { ScrollArea } from './scroll-area.tsx'
import { useTitle } from './title.ts'

export interface SidePage {
  readonly key: string
  readonly title: string
  /** The view without which the page is not shown. */
  readonly needs: string
  readonly Body: ComponentType
}

/** True when this person may see one of them. */
export const hasAny = (pages: readonly SidePage[], me: Parameters<typeof may>[0]): boolean => pages.some(({ needs }) => may(me, needs))

interface SidePagesProps {
  readonly title: string
  readonly pages: readonly SidePage[]
  readonly to: '/books/$page' | '/remedies/$page'
}

export const SidePages = ({ title, pages, to }: SidePagesProps) => {
  const me = useMe()
  const params = useParams({ strict: false })
  const mine = pages.filter(({ needs }) => may(me, needs))
  const here = mine.find(({ key }) => key === (params.page ?? mine[0]?.key))
  useTitle(here?.title ?? title)
  if (!here) return <Navigate to="/" replace />
  return (
    <div className="set">
      <nav aria-label={title}>
        {mine.map((page) => (
          <Link key={page.key} to={to} params={{ page: page.key }} aria-current={page.key === here.key ? 'page' : undefined}>
            {page.title}
          </Link>
        ))}
      </nav>
      <ScrollArea className="in" label={here.title}>
        <here.Body />
      </ScrollArea>
    </div>
  )
}
