/** compendium.keepEntry: the office adds a provision or a case to the library, or writes its next version (R026). */
import { conflict, forbidden, invalid, missing, ok } from '#kernel'
import { readCitation, unmaskedIn } from '#law'
import { act } from '#platform'
import { KeepEntry } from '../contract.ts'
import { addEntry, changeEntry, openEntry, organOfEntry } from '../store.ts'

export const keepEntry = act({
  name: 'compendium.keepEntry',
  title: '编入法条、案例',
  side: 'office',
  input: KeepEntry,
  within: async (context, { entryId, organId }) => (entryId ? await organOfEntry(context, entryId) : organId),
  handle: async (context, { organId, entryId, version, content, note }) => {
    if (context.caller.kind !== 'official') return forbidden('请登录以后再编。')
    const by = context.caller.personId
    if (unmaskedIn(JSON.stringify(content)).length > 0)
      return invalid('里面有身份证号或者手机号，案例只写事情，不写谁，请删去。', { content: '请删去身份证号、手机号' })
    if (content.kind === 'article' && content.effectiveFrom && content.effectiveTo && content.effectiveTo < content.effectiveFrom)
      return invalid('失效日期早于施行日期，请核对。', { 'content.effectiveTo': '不能早于施行日期' })
    const unknown = content.kind === 'case' ? content.articles.filter((ref) => readCitation(ref) === null) : []
    if (unknown.length > 0)
      return invalid(`条款“${unknown.join('、')}”不在条款表里，请从法条里选。`, { 'content.articles': '请从法条里选' })
    const happened = (id: string, next: number) =>
      context.happened({
        name: 'compendium.entryKept',
        subject: { kind: 'compendium', id },
        organId,
        detail: { version: next, kind: content.kind },
      })
    if (!entryId) {
      const id = await addEntry(context, organId, content, note, by)
      happened(id, 1)
      return ok({ entryId: id, version: 1 })
    }
    const opened = await openEntry(context, entryId)
    if (!opened || opened.retired) return missing('没有这一条，可能已经撤下。')
    if (opened.kind !== content.kind) return invalid('法条和案例不能互换，请另编一条。', { content: '请另编一条' })
    if (opened.version !== version) return conflict('这一条刚才有人改过，请看过以后再改。', [`现在是第 ${opened.version} 版`])
    await changeEntry(context, entryId, version + 1, content, note, by)
    happened(entryId, version + 1)
    return ok({ entryId, version: version + 1 })
  },
})
