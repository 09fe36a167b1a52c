/** Tabs of the case: 材料, 第三方, 答复, 文书 …; a new one is a line in `tabs`. */
import { type ComponentType, type KeyboardEvent, useState } from 'react'
import type { CasePage } from '#requests/contract'
import { useHotkeys } from '../client/hotkeys.ts'
import { CoSearchTab } from '../cooperation/co-search-tab.tsx'
import { ConferencesTab } from '../cooperation/conferences-tab.tsx'
import { SearchTab } from '../decision/search-tab.tsx'
import { ToldTab } from '../notifications/told-tab.tsx'
import { GroupTab } from '../register/joining/group-tab.tsx'
import { RemediesTab } from '../remedies/remedies-tab.tsx'
import { CaseNotesTab } from '../window/case-notes-tab.tsx'
import { FilesTab } from './files-tab.tsx'
import { LettersTab, PartiesTab, ReplyTab } from './tab-contents.tsx'

/** A nought is not worth the room. */
const counted = (count: number): string => (count === 0 ? '' : String(count))
const factsOf = (page: CasePage, type: CasePage['docket'][number]['type']): string =>
  counted(page.docket.filter((line) => line.type === type).length)

const standingRemedies = ({ docket }: CasePage): string =>
  counted(docket.filter(({ type }) => type === 'remedyFiled').length - docket.filter(({ type }) => type === 'remedyStruck').length)

/** In the order shown: what it is called, what stands beside the name, what it holds. */
const tabs = {
  files: { title: '材料', count: (page) => counted(page.files.length), Body: FilesTab },
  search: { title: '检索', count: (page) => factsOf(page, 'searchRecorded'), Body: SearchTab },
  coSearch: { title: '协查', count: (page) => factsOf(page, 'coSearchSent'), Body: CoSearchTab },
  conferences: { title: '会商', count: (page) => factsOf(page, 'conferenceOpened'), Body: ConferencesTab },
  parties: { title: '第三方', count: (page) => counted(page.parties.length), Body: PartiesTab },
  reply: { title: '答复', count: (page) => (page.draft ? `${page.draft.number} 稿` : ''), Body: ReplyTab },
  notes: { title: '便民', count: () => '', Body: CaseNotesTab },
  group: { title: '并案', count: (page) => (page.row.group ? String(page.row.group.size) : ''), Body: GroupTab },
  remedies: { title: '复议诉讼', count: standingRemedies, Body: RemediesTab },
  letters: { title: '文书', count: (page) => counted(page.letters.length), Body: LettersTab },
  told: { title: '通知', count: () => '', Body: ToldTab },
} as const satisfies Record<
  string,
  { readonly title: string; readonly count: (page: CasePage) => string; readonly Body: ComponentType<{ readonly page: CasePage }> }
>
type Tab = keyof typeof tabs
const tabNames = Object.keys(tabs).filter((name): name is Tab => name in tabs)
const isTab = (text: string | undefined): text is Tab => tabNames.some((tab) => tab === text)

/** The tab that helps most at this stage. */
const firstTab = (page: CasePage): Tab => {
  switch (page.row.stage) {
    case 'consulting':
      return 'parties'
    case 'reviewing':
    case 'signing':
      return 'reply'
    case 'decided':
    case 'dispatched':
    case 'delivered':
    case 'closed':
    case 'archived':
    case 'awaiting_correction':
    case 'awaiting_payment':
      return 'letters'
    case 'submitted':
    case 'received':
    case 'handling':
    case 'voided':
      return page.draft ? 'reply' : 'files'
  }
}

export const CaseTabs = ({ page, start }: { readonly page: CasePage; readonly start: string | undefined }) => {
  const [tab, setTab] = useState<Tab>(isTab(start) ? start : firstTab(page))
  const { Body } = tabs[tab]
  const turn = (by: number) => setTab(tabNames[(tabNames.indexOf(tab) + by + tabNames.length) % tabNames.length] ?? tab)
  useHotkeys({
    ...Object.fromEntries(tabNames.slice(0, 9).map((name, at) => [String(at + 1), () => setTab(name)])),
    '[': () => turn(-1),
    ']': () => turn(1),
  })
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = tabNames[(tabNames.indexOf(tab) + by + tabNames.length) % tabNames.length] ?? tab
    setTab(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <>
      <div className="tabbar" role="tablist" aria-label="案卷" onKeyDown={move}>
        {tabNames.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls="tab-body"
            tabIndex={one === tab ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {tabs[one].title}
            <span className="cnt">{tabs[one].count(page)}</span>
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel takes the focus */}
      <div className="scr" id="tab-body" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        <Body page={page} />
      </div>
    </>
  )
}
