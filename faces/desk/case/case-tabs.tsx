/** Tabs of the case: 材料, 第三方, 答复, 文书. */
import { type KeyboardEvent, useState } from 'react'
import type { CasePage } from '#requests/contract'
import { FilesTab, LettersTab, PartiesTab, ReplyTab } from './tab-contents.tsx'

const tabs = ['files', 'parties', 'reply', 'letters'] as const
type Tab = (typeof tabs)[number]
const titles: Readonly<Record<Tab, string>> = { files: '材料', parties: '第三方', reply: '答复', letters: '文书' }
const isTab = (text: string | undefined): text is Tab => tabs.some((tab) => tab === text)

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
  const counts: Readonly<Record<Tab, string>> = {
    files: String(page.files.length),
    parties: String(page.parties.length),
    reply: page.draft ? `第 ${page.draft.number} 稿` : '',
    letters: String(page.letters.length),
  }
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? tab
    setTab(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <>
      <div className="tabbar" role="tablist" aria-label="案卷" onKeyDown={move}>
        {tabs.map((one) => (
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
            {titles[one]}
            <span className="cnt">{counts[one]}</span>
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel takes the focus */}
      <div className="scr" id="tab-body" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'files' && <FilesTab page={page} />}
        {tab === 'parties' && <PartiesTab page={page} />}
        {tab === 'reply' && <ReplyTab page={page} />}
        {tab === 'letters' && <LettersTab page={page} />}
      </div>
    </>
  )
}
