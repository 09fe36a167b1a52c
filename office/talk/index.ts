/** Door of talk 内部讨论: what officials on a case say to each other; sealed, never outside (R024). */
import type { RequestId } from '#kernel'
import { type AnyAct, type AnyView, execute, type Reaction } from '#platform'
import { closeFile } from './acts/close-file.ts'
import { markSeen } from './acts/mark-seen.ts'
import { post } from './acts/post.ts'
import { mentions } from './views/mentions.ts'
import { file, innerFile, ofCase, people } from './views/of-case.ts'

export * from './contract.ts'
export { file as talkFile, innerFile as talkInnerFile }

/** What can happen: `talk.mentioned` names the person called (detail.personId), `talk.posted` nobody. */
export const talkHappenings = ['talk.posted', 'talk.mentioned'] as const

export const talkActs: readonly AnyAct[] = [post, markSeen, closeFile]
export const talkViews: readonly AnyView[] = [ofCase, mentions, people, file, innerFile]

/** An archived case gets its 副卷. */
export const talkReactions: readonly Reaction[] = [
  {
    name: 'talk.closeFile',
    to: ['requests.archived'],
    react: async (app, { subject }) => {
      const closed = await execute(app, { kind: 'system', part: 'reaction' }, closeFile, { requestId: subject.id as RequestId })
      if (!closed.ok) throw new Error(`the talk of case ${subject.id} could not be written down: ${closed.error.message}`)
    },
  },
]
