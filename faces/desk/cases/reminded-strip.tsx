/** 催办 over an open case: who reminded whom, why; the newest in full, earlier ones counted (R019). */
import { useQuery } from '@tanstack/react-query'
import type { CasePage } from '#requests/contract'
import { causeTitles, type Reminder } from '#worklists/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'

export const RemindedStrip = ({ page }: { readonly page: CasePage }) => {
  const me = useMe()
  const isOpen = page.row.light !== 'done'
  const found = useQuery({
    queryKey: ['case', page.row.id, 'reminders'],
    queryFn: () => ask<{ reminders: readonly Reminder[] }>('worklists.reminders', { requestId: page.row.id }),
    enabled: isOpen && may(me, 'worklists.reminders'),
  })
  const [newest, ...earlier] = found.data?.reminders ?? []
  if (!isOpen || !newest) return null
  return (
    <div className="reminded">
      <Icon name="bell" />
      <span>
        {shortDay(newest.on)}，{newest.by}催{newest.to.join('、')}办这件：{newest.cause === 'other' ? '' : causeTitles[newest.cause]}
        {newest.words && `${newest.cause === 'other' ? '' : '，'}${newest.words}`}
        {earlier.length > 0 && <span className="m2">（前面还催过 {earlier.length} 次）</span>}
      </span>
    </div>
  )
}
