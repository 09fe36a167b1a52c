/** The frame of every screen: dark rail, top bar with the command box, and the keys that work everywhere. */
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { ActHost } from '../acts/act-host.tsx'
import { act } from '../client/call.ts'
import { useHotkeys } from '../client/hotkeys.ts'
import { useLive } from '../client/live.ts'
import { today } from '../client/now.ts'
import { useStream, useToday } from '../client/queries.ts'
import { leadingRole, may, useMe } from '../client/session.tsx'
import { HandbookDrawer } from '../handbook/handbook-drawer.tsx'
import { BellButton } from '../notifications/bell.tsx'
import { shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { CommandBox } from './command-box.tsx'
import { useGoKeys } from './go-keys.ts'
import { KeysHelp } from './keys-help.tsx'
import { pagesFor } from './places.ts'
import { Rail } from './rail.tsx'

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
        setReading(true)
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  useHotkeys({ '?': () => setHelping(true) })
  const router = useRouter()
  const lettered = useGoKeys((letter) => {
    const page = pagesFor(me).find((one) => one.letter === letter)
    if (page) router.history.push(`/desk${page.path}`)
  })

  const urgent = overview.data?.groups.find((group) => group.key === 'must_today')?.rows.length ?? 0
  return (
    <ActHost>
      <div className="shell">
        <a className="sr" href="#main">
          跳到内容
        </a>
        <Rail
          lettered={lettered}
          counts={{
            '/': urgent,
            '/cases': overview.data?.numbers.open ?? 0,
            '/register': (stream.data?.items.length ?? 0) + (stream.data?.arrived.length ?? 0),
          }}
        />
        <header className="top">
          <div className="who">
            {me.countyName}
            <span>{me.organName}</span>
          </div>
          <button type="button" className="cmd" onClick={() => setCommanding(true)} aria-haspopup="dialog">
            <Icon name="search" />
            <span>编号、要办的事、要去的页，如 “30 补正”“dj”</span>
            <kbd>Ctrl K</kbd>
          </button>
          <div className="tools">
            <span className="m s nw">{shortDay(today())}</span>
            <button type="button" className="bare m2 row s" style={{ gap: 4 }} onClick={() => setReading(true)}>
              <Icon name="help" />
              手册 <kbd>F1</kbd>
            </button>
            <button type="button" className="bare m2 row s" style={{ gap: 4 }} onClick={() => setHelping(true)}>
              按键 <kbd>?</kbd>
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
      <KeysHelp open={helping} close={() => setHelping(false)} read={() => setReading(true)} />
    </ActHost>
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
