/** publications.amend 更改登记, publications.withdraw 撤下: nothing is overwritten, the public side is told (条例 第六条第二款更正; R030). */
import { conflict, forbidden, invalid, missing, ok } from '#kernel'
import { unmaskedIn } from '#law'
import { act } from '#platform'
import { AmendItem, WithdrawItem } from '../contract.ts'
import { changeItem, contentOf, openItem, organOfItem, sameItem, takeBack, tellSite } from '../store.ts'

export const amend = act({
  name: 'publications.amend',
  title: '更改已公开信息的登记',
  side: 'office',
  input: AmendItem,
  within: (context, { itemId }) => organOfItem(context, itemId),
  handle: async (context, { itemId, version, item, note }) => {
    if (context.caller.kind !== 'official') return forbidden('请登录以后再改。')
    const entry = await openItem(context, itemId)
    if (!entry) return missing('没有这一条，请从登记簿重新打开。')
    if (entry.state === 'withdrawn') return conflict('这一条已经撤下，不能再改；要重新公开请另登记一条。')
    if (entry.version !== version) return conflict('这一条刚才有人改过，请看过以后再改。', [`现在是第 ${entry.version} 版`])
    const content = { ...item, publishedOn: item.publishedOn ?? entry.publishedOn }
    if (entry.state === 'published' && content.address === null && content.body === null)
      return invalid('已公开的信息要有网址，或者有正文。', { 'item.address': '请填写网址' })
    if (entry.state === 'published' && (content.publishedOn === null || content.publishedOn > context.today))
      return invalid('已公开的信息，公开日期不能晚于今天。', { 'item.publishedOn': '请核对公开日期' })
    if (unmaskedIn(`${item.title}\n${item.summary}\n${item.keywords.join('\n')}\n${item.body ?? ''}`).length > 0)
      return invalid('里面有身份证号或者手机号，登记簿人人能看，请删去。', { 'item.summary': '请删去身份证号、手机号' })
    const same = await sameItem(context, entry.organId, content, itemId)
    if (same) return conflict(`这个网址或者文号已经登记在《${same.title}》。`)
    await changeItem(context, entry, content, note, context.caller.personId)
    if (entry.state === 'published') await tellSite(context, itemId, entry.organId, version + 1, content, null)
    context.happened({
      name: 'publications.amended',
      subject: { kind: 'publication', id: itemId },
      organId: entry.organId,
      detail: { version: version + 1, address: entry.state === 'published' && content.address !== entry.address ? content.address : null },
    })
    return ok({ itemId, version: version + 1 })
  },
})

export const withdraw = act({
  name: 'publications.withdraw',
  title: '撤下已公开的信息',
  side: 'office',
  input: WithdrawItem,
  within: (context, { itemId }) => organOfItem(context, itemId),
  handle: async (context, { itemId, version, reason }) => {
    if (context.caller.kind !== 'official') return forbidden('请登录以后再撤。')
    const entry = await openItem(context, itemId)
    if (!entry) return missing('没有这一条，请从登记簿重新打开。')
    if (entry.state === 'withdrawn') return conflict('这一条已经撤下了。')
    if (entry.version !== version) return conflict('这一条刚才有人改过，请看过以后再撤。', [`现在是第 ${entry.version} 版`])
    if (unmaskedIn(reason).length > 0) return invalid('原因里有身份证号或者手机号，请删去。', { reason: '请删去身份证号、手机号' })
    await takeBack(context, entry, reason, context.caller.personId)
    // a draft was never public: the public side need not know that there was one
    if (entry.state === 'published') await tellSite(context, itemId, entry.organId, version + 1, contentOf(entry), { reason })
    context.happened({
      name: 'publications.withdrawn',
      subject: { kind: 'publication', id: itemId },
      organId: entry.organId,
      detail: { version: version + 1, from: entry.state },
    })
    return ok({ itemId, version: version + 1 })
  },
})
