/** publications.draft 拟公开, publications.publish 审核公开: what is made public from here passes a second person (条例 第十七条 审查; R040). */
import { conflict, forbidden, invalid, missing, ok } from '#kernel'
import { unmaskedIn } from '#law'
import { act } from '#platform'
import { DraftItem, PublishItem } from '../contract.ts'
import { addItem, hasWritten, itemOfSource, openItem, organOfItem, publishDraft, tellSite } from '../store.ts'

export const draft = act({
  name: 'publications.draft',
  title: '拟公开信息',
  side: 'office',
  input: DraftItem,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, source, item }) => {
    if (context.caller.kind !== 'official') return forbidden('请登录以后再拟。')
    const made = await itemOfSource(context, source.kind, source.reference)
    if (made) return ok({ itemId: made.id, version: made.version, again: true })
    if (unmaskedIn(`${item.title}\n${item.summary}\n${item.keywords.join('\n')}\n${item.body ?? ''}`).length > 0)
      return invalid('里面有身份证号或者手机号，要公开的内容请先删去。', { 'item.body': '请删去身份证号、手机号' })
    const itemId = await addItem(
      context,
      { organId, content: { ...item, publishedOn: null }, by: context.caller.personId, note: '拟公开', source },
      'draft',
    )
    context.happened({
      name: 'publications.drafted',
      subject: { kind: 'publication', id: itemId },
      organId,
      detail: { version: 1, source: source.kind },
    })
    return ok({ itemId, version: 1, again: false })
  },
})

export const publish = act({
  name: 'publications.publish',
  title: '审核后公开',
  side: 'office',
  input: PublishItem,
  within: (context, { itemId }) => organOfItem(context, itemId),
  handle: async (context, { itemId, version }) => {
    if (context.caller.kind !== 'official') return forbidden('请登录以后再公开。')
    const entry = await openItem(context, itemId)
    if (!entry) return missing('没有这一条，请从登记簿重新打开。')
    if (entry.state !== 'draft') return conflict(entry.state === 'published' ? '这一条已经公开了。' : '这一条已经撤下，不能公开。')
    if (entry.version !== version) return conflict('这一条刚才有人改过，请看过以后再公开。', [`现在是第 ${entry.version} 版`])
    const { personId } = context.caller
    if (entry.recordedBy === personId || (await hasWritten(context, itemId, personId)))
      return forbidden('拟稿的人不能自己审核公开，请由另一位审核人员办理（条例第十七条）。')
    if (entry.address === null && entry.body === null)
      return invalid('还没有网址，也没有正文，公开以后别人看不到内容。请先补上。', { itemId: '请补网址或者正文' })
    const content = await publishDraft(context, entry, personId)
    await tellSite(context, itemId, entry.organId, version + 1, content, null)
    context.happened({
      name: 'publications.published',
      subject: { kind: 'publication', id: itemId },
      organId: entry.organId,
      detail: { version: version + 1, address: content.address },
    })
    return ok({ itemId, version: version + 1 })
  },
})
