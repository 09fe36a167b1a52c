/** 「刚才王某办了……」 over an open case: a colleague has acted while it was looked at; the page is new already, what was typed is untouched. */
import { useEffect, useState } from 'react'
import type { CasePage } from '#requests/contract'
import { onChange } from '../client/live.ts'
import { useMe } from '../client/session.tsx'
import { Icon } from '../parts/icon.tsx'

export const JustChanged = ({ page }: { readonly page: CasePage }) => {
  const me = useMe()
  const requestId = page.row.id
  /** The version that was on the screen when the first unseen change came. */
  const [since, setSince] = useState<number | null>(null)
  useEffect(
    () =>
      onChange((change) => {
        if (change.kind !== 'request' || change.id !== requestId || change.version === undefined) return
        const before = change.version - 1
        if (change.by !== me.personId) setSince((known) => known ?? before)
      }),
    [requestId, me.personId],
  )
  if (since === null) return null
  const lines = page.docket.filter((line) => line.seq > since && line.by !== me.name)
  if (lines.length === 0) return null
  const [last] = lines.toSorted((a, b) => b.seq - a.seq)
  return (
    <div className="just-changed" role="status">
      <Icon name="refresh" />
      <span>
        刚才{last?.by}办了“{last?.title}”{lines.length > 1 ? `等 ${lines.length} 步` : ''}，页面已经是最新的，您写的都还在。
      </span>
      <button type="button" className="lk s" onClick={() => setSince(null)}>
        知道了
      </button>
    </div>
  )
}
