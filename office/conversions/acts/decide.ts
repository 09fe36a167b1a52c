/** conversions.review, decline, reopen, recordPublished: somebody else examines; or it is not published, with reason and article (条例 第十四至十七条; R040). */
import { conflict, forbidden, invalid, ok, unlawful } from '#kernel'
import { unmaskedIn } from '#law'
import { findOrgan } from '#organs'
import { act } from '#platform'
import { draftOfConversion, dropConversion, publishConversion } from '#publications'
import { DeclineConversion, RecordPublished, ReopenConversion, ReviewConversion } from '../contract.ts'
import { categoryOf } from '../rules/category.ts'
import { topicTitle } from '../rules/topics.ts'
import { filesWithChecks, markReviewed, newestDraft, openProposal, organOfProposal, saveProposal } from '../store.ts'
import { judgeFiles, wrongState } from './draft.ts'

export const reviewConversion = act({
  name: 'conversions.review',
  title: '公开前审查',
  side: 'office',
  input: ReviewConversion,
  within: (context, { proposalId }) => organOfProposal(context, proposalId),
  handle: async (context, { proposalId, version, passed, opinion }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('审查由工作人员作出。')
    const opened = await openProposal(context, proposalId, version)
    if (!opened.ok) return opened
    const draft = await newestDraft(context, proposalId)
    if (opened.value.state !== 'reviewing' || !draft) return wrongState(opened.value)
    if (draft.draftedBy === caller.personId) return unlawful('自己起草的不能自己审查，请另一位同事审查。', '条例第十七条')
    if (unmaskedIn(opinion).length > 0) return invalid('意见里不能有身份证号、手机号，请删去。', { opinion: '请删去身份证号、手机号' })
    if (passed) {
      const checked = judgeFiles(await filesWithChecks(context, proposalId, draft.files))
      if (!checked.ok) return checked
    }
    await markReviewed(context, proposalId, draft.number, { by: caller.personId, passed, opinion })
    const { organId, topic } = opened.value
    if (passed)
      await draftOfConversion(context, {
        reference: proposalId,
        organId,
        title: draft.title,
        summary: draft.summary,
        topic: categoryOf(topic),
        keywords: topic === 'other' ? [] : [topicTitle(topic)],
        draftedBy: draft.draftedBy,
      })
    const next = await saveProposal(context, opened.value, { state: passed ? 'approved' : 'drafting' })
    context.happened({
      name: passed ? 'conversions.approved' : 'conversions.returned',
      subject: { kind: 'conversion', id: proposalId },
      organId,
      detail: { number: draft.number },
    })
    return ok({ proposalId, version: next })
  },
})

export const declineConversion = act({
  name: 'conversions.decline',
  title: '不转主动公开',
  side: 'office',
  input: DeclineConversion,
  within: (context, { proposalId }) => organOfProposal(context, proposalId),
  handle: async (context, { proposalId, version, reason, article }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('不转的决定由工作人员作出。')
    const opened = await openProposal(context, proposalId, version)
    if (!opened.ok) return opened
    const { state, organId } = opened.value
    if (state === 'published' || state === 'declined') return wrongState(opened.value)
    if (unmaskedIn(reason).length > 0) return invalid('理由里不能有身份证号、手机号，请删去。', { reason: '请删去身份证号、手机号' })
    await dropConversion(context, proposalId, reason, caller.personId)
    const next = await saveProposal(context, opened.value, { state: 'declined', declined: { reason, article, by: caller.personId } })
    context.happened({
      name: 'conversions.declined',
      subject: { kind: 'conversion', id: proposalId },
      organId,
      detail: { from: state, article },
    })
    return ok({ proposalId, version: next })
  },
})

export const reopenConversion = act({
  name: 'conversions.reopen',
  title: '重新研究',
  side: 'office',
  input: ReopenConversion,
  within: (context, { proposalId }) => organOfProposal(context, proposalId),
  handle: async (context, { proposalId, version }) => {
    const opened = await openProposal(context, proposalId, version)
    if (!opened.ok) return opened
    const { state, organId } = opened.value
    if (state !== 'declined') return conflict('这一项没有定为不转，不用重新研究。', [])
    const draft = await newestDraft(context, proposalId)
    const next = await saveProposal(context, opened.value, {
      state: draft && draft.submittedOn === null ? 'drafting' : 'proposed',
      declined: null,
    })
    context.happened({ name: 'conversions.reopened', subject: { kind: 'conversion', id: proposalId }, organId })
    return ok({ proposalId, version: next })
  },
})

/** Published where another system publishes: the address and the day are entered by hand, and the register and the public search have it. */
export const recordPublished = act({
  name: 'conversions.recordPublished',
  title: '登记公开结果',
  side: 'office',
  input: RecordPublished,
  within: (context, { proposalId }) => organOfProposal(context, proposalId),
  handle: async (context, { proposalId, version, link, publishedOn }) => {
    const opened = await openProposal(context, proposalId, version)
    if (!opened.ok) return opened
    const { state, organId, proposedOn } = opened.value
    if (state !== 'approved') return wrongState(opened.value)
    if (publishedOn > context.today) return invalid('公开的日期不能晚于今天。', { publishedOn: '不能晚于今天' })
    if (publishedOn < proposedOn)
      return invalid('公开的日期早于提出的日期：那时就已经公开的，请写明理由“不转”。', { publishedOn: '不能早于提出的日期' })
    const draft = await newestDraft(context, proposalId)
    const organ = await findOrgan(context.sql, organId)
    if (draft?.reviewedBy)
      await publishConversion(context, proposalId, {
        address: link,
        siteName: `${organ?.name ?? ''}网站`,
        publishedOn,
        passedBy: draft.reviewedBy,
      })
    const next = await saveProposal(context, opened.value, { state: 'published', link, publishedOn })
    context.happened({
      name: 'conversions.published',
      subject: { kind: 'conversion', id: proposalId },
      organId,
      detail: { publishedOn, link },
    })
    return ok({ proposalId, version: next })
  },
})
