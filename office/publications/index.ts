/** Door of publications: the register of what the office has published 已公开信息登记簿 (条例 第十九至二十八条; R005, R009, R030). */
import type { AnyAct, AnyView } from '#platform'
import { amend, withdraw } from './acts/change.ts'
import { draft, publish } from './acts/draft.ts'
import { noteLook } from './acts/note-look.ts'
import { record, recordMany } from './acts/record.ts'
import { changes, item, search } from './views/search.ts'

export * from './contract.ts'
export { draftOfConversion, dropConversion, publishConversion } from './from-conversion.ts'
export { lookAgain, publicationReactions, publicationSchedules } from './looking.ts'
export { amend, changes, draft, item, publish, record, recordMany, search, withdraw }

export const publicationActs: readonly AnyAct[] = [record, recordMany, amend, withdraw, draft, publish, noteLook]
export const publicationViews: readonly AnyView[] = [search, item, changes]
