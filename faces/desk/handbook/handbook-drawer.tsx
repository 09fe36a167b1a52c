/** 使用手册 beside the screen, open at the section for it; from here to the keys, to print, to the whole page (R046). */
import { Link, useLocation } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { useMe } from '../client/session.tsx'
import { HandbookNav } from './handbook-nav.tsx'
import { HandbookText } from './handbook-text.tsx'
import { type HandbookPlace, placeFor } from './sections.ts'

interface HandbookDrawerProps {
  readonly open: boolean
  readonly close: () => void
  readonly showKeys: () => void
}

export const HandbookDrawer = ({ open, close, showKeys }: HandbookDrawerProps) => {
  const me = useMe()
  const { pathname } = useLocation()
  const here = placeFor(
    pathname,
    me.roles.map(({ role }) => role),
  )
  const [turned, setTurned] = useState<HandbookPlace | null>(null)
  useEffect(() => {
    if (!open) setTurned(null)
  }, [open])
  const place = turned ?? here
  const turnTo = (page: string, section: string | null) => setTurned({ page, section })
  return (
    <Drawer
      title="使用手册"
      open={open}
      onClose={close}
      size={640}
      destroyOnHidden
      extra={
        <div className="row">
          <Button size="small" onClick={showKeys}>
            按键一览
          </Button>
          <Link to="/handbook/$page" params={{ page: place.page }} onClick={close} className="s">
            整页看、打印
          </Link>
        </div>
      }
    >
      <HandbookNav page={place.page} turnTo={turnTo} />
      <HandbookText page={place.page} section={place.section} turnTo={turnTo} />
    </Drawer>
  )
}
