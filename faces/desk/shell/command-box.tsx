/** The command box (Ctrl K): opens a case by number, does an act on the open case or on one by its number, goes to a page, a view, a section of the handbook. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { CasePage, CaseRow, WorklistPage } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { addressOf, rememberText } from '../cases/filter.ts'
import { useSavedViews } from '../cases/queries.ts'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { CaseLight } from '../parts/light.tsx'
import { bearsNumber, matchingActs, numberedLike, ranked, readCommand } from './command-search.ts'
import { useHandbookHeadings, usePinyin } from './command-sources.ts'
import { pagesFor } from './places.ts'

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

const useCommandOptions = (typed: string, close: () => void) => {
  const me = useMe()
  const navigate = useNavigate()
  const router = useRouter()
  const openAct = useOpenAct()
  const byPinyin = usePinyin()
  const headings = useHandbookHeadings()
  const views = useSavedViews().data?.filters ?? []
  const { requestId } = useParams({ strict: false })
  const { number, words } = readCommand(typed)

  // 3 finds 3号, 30号, 31号: what is typed of a number is its beginning
  const wanted = number ? (/^\d+$/.test(number) ? `〕${number}` : number) : words
  const cases = useQuery({
    queryKey: ['worklist', 'command', wanted],
    queryFn: () => ask<WorklistPage>('requests.worklist', { text: wanted, limit: number ? 60 : 6, sort: number ? 'number' : 'due' }),
    enabled: wanted !== '' && may(me, 'requests.worklist'),
    placeholderData: (earlier) => earlier,
  })
  const found: readonly CaseRow[] = wanted === '' ? [] : (cases.data?.rows ?? [])
  const rows = number ? numberedLike(found, number).slice(0, 6) : found
  const first = number ? (rows.find((row) => bearsNumber(row.number, number)) ?? null) : null
  const subject = first?.id ?? (number ? null : (requestId ?? null))
  const page = useQuery({
    queryKey: ['case', subject],
    queryFn: () => ask<CasePage>('requests.casePage', { requestId: subject }),
    enabled: subject !== null,
  })

  const finish = (go: () => void) => () => {
    close()
    go()
  }
  const toPath = (path: string) => finish(() => router.history.push(`/desk${path}`))
  const options: Option[] = []
  const locked: Option[] = []
  if (page.data && subject !== null) {
    const { row, acts } = page.data
    for (const one of matchingActs(acts, words, byPinyin)) {
      // what is not possible now is said after what is; by a number one asks about that case alone
      const place = one.allowed || number ? options : locked
      place.push({
        key: one.name,
        group: one.allowed ? `办事 · ${row.number}` : `现在不行 · ${row.number}`,
        icon: one.allowed ? 'pen' : 'lock',
        title: `${row.number} ${one.title}`,
        ...(one.allowed ? {} : { note: `现在不行：${one.reason ?? ''}${one.article ? `（${one.article}）` : ''}` }),
        disabled: !one.allowed,
        go: finish(() => openAct(one.name, subject as CaseRow['id'])),
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
  if (number) return { options, isLooking: cases.isFetching }
  for (const one of ranked(pagesFor(me), ({ title, also }) => [title, also], words, byPinyin).slice(0, words === '' ? 40 : 8))
    options.push({
      key: one.key,
      group: '去哪儿',
      icon: one.icon,
      title: one.title,
      ...(one.letter ? { aside: <Keys letter={one.letter} /> } : {}),
      go: toPath(one.path),
    })
  for (const view of ranked(views, ({ name }) => [name], words, byPinyin).slice(0, 6))
    options.push({
      key: view.id,
      group: '存好的视图',
      icon: 'folder',
      title: view.name,
      aside: <span className="m s">{view.count} 件</span>,
      go: finish(() => {
        rememberText(view.filter.text)
        void navigate({ to: '/cases', search: addressOf(view) })
      }),
    })
  if (words !== '')
    for (const one of ranked(headings, ({ heading }) => [heading], words, byPinyin).slice(0, 5))
      options.push({
        key: `${one.page}#${one.heading}`,
        group: '使用手册',
        icon: 'help',
        title: `${one.title}：${one.heading}`,
        go: toPath(`/handbook/${one.page}#${encodeURIComponent(one.anchor)}`),
      })
  options.push(...locked)
  return { options, isLooking: cases.isFetching }
}

const Keys = ({ letter }: { readonly letter: string }) => (
  <span className="keys">
    <span>
      <kbd>G</kbd>
      <kbd>{letter.toUpperCase()}</kbd>
    </span>
  </span>
)

export const CommandBox = ({ close }: { readonly close: () => void }) => {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { options, isLooking } = useCommandOptions(useDeferredValue(text), close)

  useEffect(() => {
    const earlier = document.activeElement
    field.current?.focus()
    return () => {
      if (earlier instanceof HTMLElement) earlier.focus()
    }
  }, [])

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
            aria-label="编号、要办的事、要去的页"
            placeholder="编号、要办的事、要去的页，如 “30 补正”“dj”"
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
            <p className="pad m">{isLooking ? '正在找……' : '没有找到。试试编号、事由里的几个字，或者“登记”“dj”。'}</p>
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
