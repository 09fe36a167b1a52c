/** A colleague has acted on the case while a form about it was being filled in: said in the form, looked at before it is sent; nothing typed is lost. */
import { Button } from 'antd'
import { useState } from 'react'
import type { CasePage, DocketLine } from '#requests/contract'
import { useMe } from '../client/session.tsx'
import { Icon } from './icon.tsx'

export interface Unseen {
  /** What others have done since the form was opened or last looked at. */
  readonly lines: readonly DocketLine[]
  readonly seen: () => void
}

/** Lines of others that have come since this form was opened. */
export const useUnseen = (page: CasePage): Unseen => {
  const me = useMe()
  const last = page.docket.reduce((most, { seq }) => Math.max(most, seq), 0)
  const [since, setSince] = useState(last)
  return { lines: page.docket.filter(({ seq, by }) => seq > since && by !== me.name), seen: () => setSince(last) }
}

export const UnseenNote = ({ unseen }: { readonly unseen: Unseen }) => {
  const last = unseen.lines.toSorted((a, b) => b.seq - a.seq)[0]
  if (!last) return null
  return (
    <div className="note a unseen" role="alert" style={{ marginBottom: 12 }}>
      <Icon name="refresh" />
      <div>
        <b>
          {last.by}刚刚办了“{last.title}”{unseen.lines.length > 1 ? `等 ${unseen.lines.length} 步` : ''}，请看一眼再提交。
        </b>
        <ul className="plain-list">
          {unseen.lines.map((line) => (
            <li key={line.seq}>
              {line.title} {line.text}
            </li>
          ))}
        </ul>
        <p>您写的都还在。</p>
        <Button size="small" onClick={unseen.seen}>
          看过了，接着写
        </Button>
      </div>
    </div>
  )
}
