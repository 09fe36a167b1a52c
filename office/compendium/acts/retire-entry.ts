/** compendium.retireEntry: takes an own entry off the shelf; its versions stay (R026). */
import { conflict, forbidden, missing, ok } from '#kernel'
import { act } from '#platform'
import { RetireEntry } from '../contract.ts'
import { openEntry, organOfEntry, retire } from '../store.ts'

export const retireEntry = act({
  name: 'compendium.retireEntry',
  title: '撤下法条、案例',
  side: 'office',
  input: RetireEntry,
  within: (context, { entryId }) => organOfEntry(context, entryId),
  handle: async (context, { entryId, version, note }) => {
    if (context.caller.kind !== 'official') return forbidden('请登录以后再办。')
    const opened = await openEntry(context, entryId)
    if (!opened || opened.retired) return missing('没有这一条，可能已经撤下。')
    if (opened.version !== version) return conflict('这一条刚才有人改过，请看过以后再撤。', [`现在是第 ${opened.version} 版`])
    await retire(context, entryId, version + 1, note, context.caller.personId)
    context.happened({ name: 'compendium.entryRetired', subject: { kind: 'compendium', id: entryId }, organId: opened.organId })
    return ok({ entryId })
  },
})
