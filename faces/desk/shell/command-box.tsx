/** The command box (Ctrl K): opens a case by number, does an act on it, goes to a page. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { CasePage, WorklistPage } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { CaseLight } from '../parts/light.tsx'
import { settingsPagesFor } from '../settings/settings-pages.ts'
import { bearsNumber, inOrder, matchingActs, readCommand } from './command-search.ts'

interface Option {
  readonly key: string
  readonly group: string
  readonly icon: IconName
  readonly title: ReactNode
  readonly note?: string
  readonly aside?: ReactNode
  readonly disabled?: boolean
  readonly go: () => void
}

export const CommandBox = ({ close }: { readonly close: () => void }) => {
  const me = useMe()
  const navigate = useNavigate()
  const openAct = useOpenAct()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const typed = useDeferredValue(text)
  const { number, words } = readCommand(typed)

  useEffect(() => {
    const earlier = document.activeElement
    field.current?.focus()
    return () => {
      if (earlier instanceof HTMLElement) earlier.focus()
    }
  }, [])

  const wanted = number ? (/^\d+$/.test(number) ? `〕${number}号` : number) : words
  const cases = useQuery({
    queryKey: ['worklist', 'command', wanted],
    queryFn: () => ask<WorklistPage>('requests.worklist', { text: wanted, limit: 6 }),
    enabled: wanted !== '' && may(me, 'requests.worklist'),
    placeholderData: (earlier) => earlier,
  })
  const rows = wanted === '' ? [] : (cases.data?.rows ?? [])
  const first = number ? (rows.find((row) => bearsNumber(row.number, number)) ?? null) : null
  const page = useQuery({
    queryKey: ['case', first?.id],
    queryFn: () => ask<CasePage>('requests.casePage', { requestId: first?.id }),
    enabled: first !== null,
  })

  const finish = (go: () => void) => () => {
    close()
    go()
  }
  const options: Option[] = []
  if (first && page.data) {
    for (const one of matchingActs(page.data.acts, words)) {
      options.push({
        key: one.name,
        group: `办事 · ${first.number}`,
        icon: one.allowed ? 'pen' : 'lock',
        title: `${first.number} ${one.title}`,
        note: one.allowed ? undefined : `现在不行：${one.reason ?? ''}`,
        disabled: !one.allowed,
        go: finish(() => openAct(one.name, first.id)),
      })
    }
  }
  for (const row of rows) {
    options.push({
      key: row.id,
      group: '案件',
      icon: 'folder',
      title: `${row.number}　${row.subject}`,
      aside: <CaseLight row={row} />,
      go: finish(
        () => void navigate({ to: '/cases/$requestId', params: { requestId: row.id }, search: { act: undefined, tab: undefined } }),
      ),
    })
  }
  const pages: readonly (readonly [string, IconName, boolean, () => void])[] = [
    ['今天', 'today', may(me, 'requests.today'), () => void navigate({ to: '/' })],
    ['登记', 'inbox', may(me, 'requests.register'), () => void navigate({ to: '/register', search: { item: undefined } })],
    ['登记一件新的', 'plus', may(me, 'requests.register'), () => void navigate({ to: '/register', search: { item: 'new' } })],
    ['案件', 'folder', may(me, 'requests.worklist'), () => void navigate({ to: '/cases', search: {} })],
    ...settingsPagesFor(me).map(
      (one) => [`设置：${one.title}`, 'gear', true, () => void navigate({ to: '/settings/$page', params: { page: one.key } })] as const,
    ),
  ]
  if (!number)
    for (const [title, icon, allowed, go] of pages)
      if (allowed && inOrder(title, words)) options.push({ key: title, group: '去哪儿', icon, title, go: finish(go) })

  const chosen = Math.min(at, Math.max(0, options.length - 1))
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown') setAt(Math.min(options.length - 1, chosen + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1))
    else if (event.key === 'Enter') {
      const option = options[chosen]
      if (option && !option.disabled) option.go()
    } else if (event.key === 'Tab') {
      // The list is reached with the arrows; the box keeps the focus.
    } else return
    event.preventDefault()
  }

  return (
    <>
      <button type="button" className="cmd-veil bare" aria-label="关上命令框" tabIndex={-1} onClick={close} />
      <div className="cmd-dlg" role="dialog" aria-modal="true" aria-label="命令框">
        <div className="q">
          <Icon name="search" size={20} />
          <input
            ref={field}
            role="combobox"
            aria-expanded={options.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={options[chosen] ? `${id}-${chosen}` : undefined}
            aria-label="输编号开案件，输动词办事"
            placeholder="输编号开案件，输动词办事，如 “30 补正”"
            value={text}
            autoComplete="off"
            onChange={(event) => {
              setText(event.target.value)
              setAt(0)
            }}
            onKeyDown={press}
          />
          <kbd>Esc</kbd>
        </div>
        <div className="list" role="listbox" id={`${id}-list`} aria-label="能做的">
          {options.map((option, index) => (
            <div key={option.key} role="presentation">
              {option.group !== options[index - 1]?.group && <h3 role="presentation">{option.group}</h3>}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above owns the keys */}
              <div
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                aria-disabled={option.disabled ?? false}
                className={`opt-row${index === chosen ? ' on' : ''}${option.disabled ? ' dis' : ''}`}
                onMouseMove={() => setAt(index)}
                onClick={() => {
                  if (!option.disabled) option.go()
                }}
              >
                <Icon name={option.icon} />
                <div style={{ minWidth: 0 }}>
                  <p className="el">{option.title}</p>
                  {option.note && <p>{option.note}</p>}
                </div>
                {option.aside ?? (index === chosen && !option.disabled ? <kbd>Enter</kbd> : null)}
              </div>
            </div>
          ))}
          {options.length === 0 && (
            <p className="pad m">{cases.isFetching ? '正在找……' : '没有找到。试试编号、事由里的几个字，或者“登记”“案件”。'}</p>
          )}
        </div>
        <div className="foot keys">
          <span>
            <kbd>↑</kbd>
            <kbd>↓</kbd> 选
          </span>
          <span>
            <kbd>Enter</kbd> 就办
          </span>
        </div>
      </div>
    </>
  )
}
