/** remedies.setEvidence, keepAnswer, submitAnswer: 证据目录 and 答复书 or 答辩状 from the case's own papers; submitting stops C17 or C18 (复议法 48、70; 行诉法 34、67). */
import { inChinese, invalid, ok, unlawful } from '#kernel'
import { answerArticle } from '#law'
import { issueLetter } from '#letters'
import { loadOrgan } from '#organs'
import { act } from '#platform'
import { readCase } from '#requests'
import { KeepAnswer, SetEvidence, SubmitAnswer } from '../contract.ts'
import { answerLetter, evidenceList } from '../rules/papers.ts'
import { evidenceOf, openProceeding, organOfProceeding, replaceEvidence, saveAnswer, saveProceeding } from '../store.ts'

export const setEvidence = act({
  name: 'remedies.setEvidence',
  title: '编证据目录',
  side: 'office',
  input: SetEvidence,
  within: (context, { proceedingId }) => organOfProceeding(context, proceedingId),
  handle: async (context, { proceedingId, version, items }) => {
    const opened = await openProceeding(context, proceedingId, version)
    if (!opened.ok) return opened
    if (opened.value.answeredOn !== null)
      return unlawful(
        '答复和证据目录已经提交，不能再改。确需补充证据的，请依法另行向复议机关或者法院申请补充。',
        '行政复议法第四十六条；行政诉讼法第三十六条',
      )
    await replaceEvidence(context, proceedingId, items)
    const next = await saveProceeding(context, opened.value)
    context.happened({
      name: 'remedies.evidenceSet',
      subject: { kind: 'proceeding', id: proceedingId },
      organId: opened.value.organId,
      detail: { requestId: opened.value.requestId, items: items.length },
    })
    return ok({ proceedingId, version: next })
  },
})

export const keepAnswer = act({
  name: 'remedies.keepAnswer',
  title: '保存答复草稿',
  side: 'office',
  input: KeepAnswer,
  within: (context, { proceedingId }) => organOfProceeding(context, proceedingId),
  handle: async (context, { proceedingId, version, answer }) => {
    const opened = await openProceeding(context, proceedingId, version)
    if (!opened.ok) return opened
    if (opened.value.answeredOn !== null) return unlawful('答复已经提交，不能再改。', '行政复议法第四十八条；行政诉讼法第六十七条')
    if (context.caller.kind !== 'official') return invalid('草稿只能由工作人员保存。')
    await saveAnswer(context, proceedingId, answer, context.caller.personId)
    const next = await saveProceeding(context, opened.value)
    context.happened({ name: 'remedies.answerKept', subject: { kind: 'proceeding', id: proceedingId }, organId: opened.value.organId })
    return ok({ proceedingId, version: next })
  },
})

export const submitAnswer = act({
  name: 'remedies.submitAnswer',
  title: '提交答复和证据',
  side: 'office',
  input: SubmitAnswer,
  within: (context, { proceedingId }) => organOfProceeding(context, proceedingId),
  handle: async (context, { proceedingId, version, on, answer }) => {
    const opened = await openProceeding(context, proceedingId, version)
    if (!opened.ok) return opened
    const proceeding = opened.value
    if (proceeding.answeredOn !== null) return unlawful('这件的答复已经提交过。', '行政复议法第四十八条；行政诉讼法第六十七条')
    if (proceeding.concludedOn !== null) return unlawful('这件已经有结果，不用再提交答复。', '条例第五十一条')
    if (on > context.today) return invalid('提交日期不能晚于今天。', { on: '不能晚于今天' })
    if (on < proceeding.receivedOn)
      return invalid(`提交日期不能早于收到材料之日（${inChinese(proceeding.receivedOn)}）。`, { on: '早于收到材料之日' })
    const items = await evidenceOf(context, proceedingId)
    if (items.length === 0)
      return unlawful(
        '还没有编证据目录。没有提交证据的，视为原来的行为没有证据；请先从案卷里挑选证据。',
        '行政复议法第七十条；行政诉讼法第三十四条',
        { items: '还没有证据' },
      )
    const opening = await readCase(context, proceeding.requestId)
    const paper = {
      organ: await loadOrgan(context.sql, proceeding.organId),
      caseNumber: opening?.record.number ?? '',
      proceeding,
      on,
    }
    const subject = { kind: 'request', id: proceeding.requestId }
    const issued = await issueLetter(context, {
      organId: proceeding.organId,
      subject,
      content: answerLetter(paper, answer, items),
      numbered: proceeding.kind === 'reconsideration',
      addresseeRef: 'body',
    })
    await issueLetter(context, {
      organId: proceeding.organId,
      subject,
      content: evidenceList(paper, items),
      numbered: false,
      addresseeRef: 'body',
    })
    if (context.caller.kind === 'official') await saveAnswer(context, proceedingId, answer, context.caller.personId)
    const next = await saveProceeding(context, { ...proceeding, answeredOn: on, answerLetter: issued.letterId })
    const inTime = on <= proceeding.answerDueOn
    context.happened({
      name: 'remedies.answered',
      subject: { kind: 'proceeding', id: proceedingId },
      organId: proceeding.organId,
      detail: { requestId: proceeding.requestId, on, inTime, letterId: issued.letterId, items: items.length },
    })
    return ok({
      proceedingId,
      version: next,
      letterId: issued.letterId,
      documentNumber: issued.documentNumber,
      inTime,
      article: inTime ? null : answerArticle(proceeding.kind, proceeding.procedure),
    })
  },
})
