/** The talk of a case for a unit that does not open the case itself: beside its co-search or conference. */
import { useEffect } from 'react'
import { act } from '../client/call.ts'
import { may, useMe } from '../client/session.tsx'
import { Message } from './message.tsx'
import { useTalk } from './queries.ts'
import { TalkComposer } from './talk-composer.tsx'

export const TalkBeside = ({ requestId }: { readonly requestId: string }) => {
  const me = useMe()
  const talk = useTalk(requestId, may(me, 'talk.ofCase'))
  useEffect(() => {
    void act('talk.markSeen', { requestId })
  }, [requestId])
  if (!talk.data) return null
  return (
    <section className="card" style={{ marginTop: 20, padding: '12px 16px' }} aria-label="内部讨论">
      <h3 className="h2">内部讨论</h3>
      <ol className="tl" style={{ padding: '8px 0' }}>
        {talk.data.messages.map((message) => (
          <Message key={message.id} message={message} requestId={requestId} />
        ))}
        {talk.data.messages.length === 0 && <li className="m s">还没有人说话。查找中有疑问，可以在这里问牵头单位。</li>}
      </ol>
      {talk.data.mayPost && <TalkComposer requestId={requestId} organs={talk.data.organs} />}
    </section>
  )
}
