/** 使用手册 as a page of its own: for reading at length and for printing, a role at a time (R046). */
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../client/session.tsx'
import { Icon } from '../parts/icon.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useTitle } from '../parts/title.ts'
import { HandbookNav } from './handbook-nav.tsx'
import { HandbookText } from './handbook-text.tsx'
import { placeFor } from './sections.ts'

export const HandbookScreen = () => {
  const me = useMe()
  const navigate = useNavigate()
  const params = useParams({ strict: false })
  const { hash } = useLocation()
  const [section, setSection] = useState<string | null>(null)
  const fallback = placeFor(
    '/',
    me.roles.map(({ role }) => role),
  )
  const page = params.page ?? fallback.page
  useTitle('使用手册')
  const turnTo = (next: string, to: string | null) => {
    setSection(to)
    void navigate({ to: '/handbook/$page', params: { page: next } })
  }
  return (
    <ScrollArea className="pad scroll hb-screen" label="使用手册">
      <div className="row noprint" style={{ marginBottom: 12 }}>
        <h1 className="h1">使用手册</h1>
        <span className="sp" />
        <Button onClick={() => window.print()}>
          <Icon name="printer" />
          打印这一页
        </Button>
      </div>
      <HandbookNav page={page} turnTo={turnTo} />
      <HandbookText page={page} section={section ?? (hash === '' ? null : decodeURIComponent(hash))} turnTo={turnTo} />
    </ScrollArea>
  )
}
