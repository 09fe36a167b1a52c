/** The frame of every screen: dark rail, top bar with the command box, and the keys that work everywhere. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { ActHost } from '../acts/act-host.tsx'
import { hasBooks } from '../books/books-screen.tsx'
import { act } from '../client/call.ts'
import { useHotkeys } from '../client/hotkeys.ts'
import { useLive } from '../client/live.ts'
import { today } from '../client/now.ts'
import { useStream, useToday } from '../client/queries.ts'
import { leadingRole, may, useMe } from '../client/session.tsx'
import { useInbox } from '../cooperation/queries.ts'
import { HandbookDrawer } from '../handbook/handbook-drawer.tsx'
import { BellButton } from '../notifications/bell.tsx'
import { shortDay } from '../parts/dates.ts'
import { Icon, type IconName, Mark } from '../parts/icon.tsx'
import { hasRemedies } from '../remedies/remedies-screen.tsx'
import { CommandBox } from './command-box.tsx'
import { KeysHelp } from './keys-help.tsx'

export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const me = useMe()
  useLive()
  const [commanding, setCommanding] = useState(false)
  const [helping, setHelping] = useState(false)
  const [reading, setReading] = useState(false)
  const overview = useToday(may(me, 'requests.today'))
  const stream = useStream(may(me, 'requests.register') || may(me, 'requests.stream'))

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setCommanding(true)
      }
      if (event.key === 'F1') {
        event.preventDefault()
        setHelping(true)
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  useHotkeys({ '?': () => setReading(true) })

  const urgent = overview.data?.groups.find((group) => group.key === 'must_today')?.rows.length ?? 0
  return (
    <ActHost>
      <div className="shell">
        <a className="sr" href="#main">
          跳到内容
        </a>
        <Rail
          urgent={urgent}
          open={overview.data?.numbers.open ?? 0}
          unregistered={(stream.data?.items.length ?? 0) + (stream.data?.arrived.length ?? 0)}
        />
        <header className="top">
          <div className="who">
            {me.countyName}
            <span>{me.organName}</span>
          </div>
          <button type="button" className="cmd" onClick={() => setCommanding(true)} aria-haspopup="dialog">
            <Icon name="search" />
            <span>输编号开案件，输动词办事，如 “30 补正”</span>
            <kbd>Ctrl K</kbd>
          </button>
          <div className="tools">
            <span className="m s nw">{shortDay(today())}</span>
            <button type="button" className="bare m2 row s" style={{ gap: 4 }} onClick={() => setReading(true)}>
              <Icon name="help" />
              手册 <kbd>?</kbd>
            </button>
            <button type="button" className="bare m2 row s" style={{ gap: 4 }} onClick={() => setHelping(true)}>
              按键 <kbd>F1</kbd>
            </button>
            <BellButton />
            <Person />
          </div>
        </header>
        <main id="main" tabIndex={-1} style={{ outline: 'none', boxShadow: 'none' }}>
          {children}
        </main>
      </div>
      {commanding && <CommandBox close={() => setCommanding(false)} />}
      <HandbookDrawer
        open={reading}
        close={() => setReading(false)}
        showKeys={() => {
          setReading(false)
          setHelping(true)
        }}
      />
      <KeysHelp open={helping} close={() => setHelping(false)} />
    </ActHost>
  )
}

const Rail = ({ urgent, open, unregistered }: { urgent: number; open: number; unregistered: number }) => {
  const me = useMe()
  const asked = useInbox(false, may(me, 'requests.coSearchInbox')).data?.rows.length ?? 0
  return (
    <aside className="rail" aria-label="栏目">
      <Link className="mark" to="/" title="回到今天" style={{ color: '#fff' }}>
        <Mark />
      </Link>
      <nav aria-label="主导航">
        {may(me, 'requests.today') && <Entry to="/" icon="today" word="今天" count={urgent} hot />}
        {may(me, 'requests.register') && <Entry to="/register" icon="inbox" word="登记" count={unregistered} />}
        {may(me, 'requests.handOut') && <Entry to="/window" icon="seal" word="出件" />}
        {may(me, 'requests.worklist') && <Entry to="/cases" icon="folder" word="案件" count={open} />}
        {may(me, 'requests.coSearchInbox') && <Entry to="/together" icon="people" word="协同" count={asked} />}
        {may(me, 'requests.leadingBoard') && <Entry to="/leading" icon="flag" word="重大" />}
        {may(me, 'inquiries.list') && <Entry to="/inquiries" icon="help" word="咨询" />}
        {may(me, 'requests.overrides') && <Entry to="/talk" icon="phone" word="沟通" />}
        {hasRemedies(me) && <Entry to="/remedies" icon="scales" word="救济" />}
        {hasBooks(me) && <Entry to="/books" icon="book" word="簿册" />}
      </nav>
      <span className="sp" />
      <nav aria-label="设置">
        <hr />
        <Entry to="/settings" icon="gear" word="设置" />
      </nav>
    </aside>
  )
}

interface EntryProps {
  readonly to:
    | '/'
    | '/remedies'
    | '/books'
    | '/register'
    | '/cases'
    | '/window'
    | '/inquiries'
    | '/talk'
    | '/together'
    | '/leading'
    | '/settings'
  readonly icon: IconName
  readonly word: string
  readonly count?: number
  readonly hot?: boolean
}

const Entry = ({ to, icon, word, count = 0, hot = false }: EntryProps) => {
  const { pathname } = useLocation()
  const here = to === '/' ? pathname === '/' : pathname.startsWith(to)
  return (
    <Link to={to} aria-current={here ? 'page' : undefined}>
      <Icon name={icon} size={20} />
      {word}
      {count > 0 && (
        <b className={`ct${hot ? ' hot' : ''}`}>
          {count > 99 ? '99+' : count}
          <span className="sr"> 件</span>
        </b>
      )}
    </Link>
  )
}

const Person = () => {
  const me = useMe()
  const queries = useQueryClient()
  const leave = async () => {
    await act('identity.signOut', {})
    queries.clear()
    location.assign('/desk/')
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${me.organName} · ${me.roles.map((grant) => grant.organName).length} 项角色` },
          { key: 'out', label: '退出登录', onClick: () => void leave() },
        ],
      }}
    >
      <button type="button" className="bare row" aria-haspopup="menu">
        <span className="ava" aria-hidden="true">
          {me.name.slice(0, 1)}
        </span>
        <span className="s nw">
          <b>{me.name}</b> <span className="m">{leadingRole(me)}</span>
        </span>
      </button>
    </Dropdown>
  )
}
