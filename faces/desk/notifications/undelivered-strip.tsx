/** Above today's cases: what could not be told, and what has got stuck in the machine (beyond 16). */
import { Link } from '@tanstack/react-router'
import { may, useMe } from '../client/session.tsx'
import { Light } from '../parts/light.tsx'
import { useUndelivered } from './queries.ts'

export const UndeliveredStrip = () => {
  const me = useMe()
  const undelivered = useUndelivered(may(me, 'notifications.settleMessage'))
  const count = undelivered.data?.rows.length ?? 0
  if (count === 0) return null
  return (
    <section className="strip" aria-label="送不出去的通知">
      <Link to="/notices/$page" params={{ page: 'undelivered' }}>
        <Light shape="block" tone="red">
          {count} 条通知没有送到，请打电话告诉
        </Light>
      </Link>
    </section>
  )
}
