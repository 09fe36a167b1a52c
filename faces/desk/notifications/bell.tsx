/** The bell in the top bar: how many notices are unread, the newest of them, one press to the thing. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Popover } from 'antd'
import { useState } from 'react'
import type { Notice } from '#notifications/contract'
import { act } from '../client/call.ts'
import { Icon } from '../parts/icon.tsx'
import { NoticeLine } from './notice-line.tsx'
import { placeOf, useBell } from './queries.ts'

export const BellButton = () => {
  const bell = useBell()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const unread = bell.data?.unread ?? 0
  const read = async (input: object) => {
    await act('notifications.markRead', input)
    await queries.invalidateQueries({ queryKey: ['bell'] })
  }
  const go = (notice: Notice) => {
    setOpen(false)
    void read({ ids: [notice.id] })
    void navigate({ to: placeOf(notice) })
  }
  const newest = bell.data?.newest ?? []
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      content={
        <section className="bell-list" aria-label="新通知">
          <header className="row">
            <b>{unread > 0 ? `${unread} 条没看的` : '都看过了'}</b>
            <span className="sp" />
            {unread > 0 && (
              <button type="button" className="lk s" onClick={() => void read({ all: true })}>
                全部标为看过
              </button>
            )}
          </header>
          <ul>
            {newest.map((notice) => (
              <li key={notice.id}>
                <NoticeLine notice={notice} open={() => go(notice)} />
              </li>
            ))}
          </ul>
          {newest.length === 0 && <p className="m s pad">有新的事会在这里出现：交办、退回、等您签发、期限快到。</p>}
          <footer>
            <button
              type="button"
              className="lk s"
              onClick={() => {
                setOpen(false)
                void navigate({ to: '/notices' })
              }}
            >
              看全部通知
            </button>
          </footer>
        </section>
      }
    >
      <button type="button" className="bare bell" aria-haspopup="dialog" aria-label={unread > 0 ? `通知，${unread} 条没看` : '通知'}>
        <Icon name="bell" size={20} />
        {unread > 0 && <b className="ct hot">{unread > 99 ? '99+' : unread}</b>}
      </button>
    </Popover>
  )
}
