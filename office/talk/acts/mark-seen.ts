/** talk.markSeen: what called me on this case I have seen; it leaves my list of today. */
import { missing, ok } from '#kernel'
import { act } from '#platform'
import { MarkSeen } from '../contract.ts'
import { withinTalk } from '../place.ts'
import { markMentionsSeen } from '../store.ts'

export const markSeen = act({
  name: 'talk.markSeen',
  title: '看过了',
  side: 'office',
  input: MarkSeen,
  within: (context, { requestId }) => withinTalk(context, 'talk.markSeen', requestId),
  handle: async (context, { requestId }) => {
    if (context.caller.kind !== 'official') return missing('没有这个案件，请从列表重新打开。')
    return ok({ seen: await markMentionsSeen(context, requestId, context.caller.personId) })
  },
})
