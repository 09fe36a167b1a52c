/** 通知: what I was told; for those who see to it what did not arrive; for the administrator what has got stuck. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { type Topic, topics, topicTitles } from '#notifications/contract'
import { act } from '../client/call.ts'
import { may, useMe } from '../client/session.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { NoticeLine } from './notice-line.tsx'
import { placeOf, useNotices, useStuck, useUndelivered } from './queries.ts'
import { StuckList } from './stuck-list.tsx'
import { UndeliveredTable } from './undelivered-table.tsx'

export const NoticesScreen = () => {
  const me = useMe()
  const { page } = useParams({ strict: false })
  const undelivered = useUndelivered(may(me, 'notifications.undelivered'))
  const stuck = useStuck(may(me, 'notifications.stuck'))
  const tabs = [
    { key: 'mine', title: '我的通知', count: 0, shown: true },
    { key: 'undelivered', title: '送不出去的', count: undelivered.data?.rows.length ?? 0, shown: may(me, 'notifications.undelivered') },
    { key: 'stuck', title: '系统里卡住的', count: stuck.data?.rows.length ?? 0, shown: may(me, 'notifications.stuck') },
  ].filter(({ shown }) => shown)
  const here = tabs.find(({ key }) => key === page)?.key ?? 'mine'
  useTitle('通知')
  return (
    <div className="board notices">
      {tabs.length > 1 && (
        <nav className="notice-tabs" aria-label="通知的栏目">
          {tabs.map((tab) => (
            <Link key={tab.key} to="/notices/$page" params={{ page: tab.key }} aria-current={tab.key === here ? 'page' : undefined}>
              {tab.title}
              {tab.count > 0 && <b className="ct hot">{tab.count}</b>}
            </Link>
          ))}
        </nav>
      )}
      {here === 'mine' && <Mine />}
      {here === 'undelivered' && <UndeliveredTable list={undelivered} />}
      {here === 'stuck' && <StuckList list={stuck} />}
    </div>
  )
}

const Mine = () => {
  const [unreadOnly, setUnreadOnly] = useState(false)
  const [topic, setTopic] = useState<Topic | undefined>(undefined)
  const [before, setBefore] = useState<string | undefined>(undefined)
  const notices = useNotices(unreadOnly, topic, before)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const read = async (input: object) => {
    await act('notifications.markRead', input)
    await queries.invalidateQueries({ queryKey: ['bell'] })
  }
  const { data } = notices
  return (
    <>
      <h1>{data && data.unread > 0 ? `${data.unread} 条通知没看` : '通知都看过了'}</h1>
      <p className="lead">
        点一条就打开那件事。想用邮件、短信收，在{' '}
        <Link to="/settings/$page" params={{ page: 'notices' }}>
          设置 · 我的通知
        </Link>
        。
      </p>
      <div className="filters">
        <Segmented
          value={unreadOnly ? 'unread' : 'all'}
          options={[
            { value: 'all', label: '全部' },
            { value: 'unread', label: '没看的' },
          ]}
          onChange={(value) => {
            setUnreadOnly(value === 'unread')
            setBefore(undefined)
          }}
        />
        <Select
          aria-label="只看哪一类"
          style={{ minWidth: 260 }}
          allowClear
          placeholder="各类都看"
          value={topic}
          options={topics.map((value) => ({ value, label: topicTitles[value] }))}
          onChange={(value: Topic | undefined) => {
            setTopic(value)
            setBefore(undefined)
          }}
        />
        <span className="sp" />
        {data && data.unread > 0 && <Button onClick={() => void read({ all: true })}>全部标为看过</Button>}
      </div>
      {notices.isPending && <Loading what="通知" />}
      {notices.isError && <Failed error={notices.error} retry={() => void notices.refetch()} />}
      {data && data.rows.length === 0 && (
        <Empty icon="bell" title={unreadOnly ? '没有没看的' : '还没有通知'}>
          交办、退回、等您签发、期限快到，都会在这里。
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <ul className="card notice-rows">
          {data.rows.map((notice) => (
            <li key={notice.id}>
              <NoticeLine
                notice={notice}
                open={() => {
                  void read({ ids: [notice.id] })
                  void navigate({ to: placeOf(notice) })
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="row" style={{ marginTop: 12 }}>
        {before && <Button onClick={() => setBefore(undefined)}>回到最新的</Button>}
        {data?.next && <Button onClick={() => setBefore(data.next ?? undefined)}>更早的</Button>}
      </div>
    </>
  )
}
