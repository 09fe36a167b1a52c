/** conversions.propose, keepDraft, submit: taken up, written without people, sent to whoever examines it (条例 第十五、十七、四十四条; R040). */
import { conflict, forbidden, invalid, ok, type Result, unlawful } from '#kernel'
import { personalDataTerms, unmaskedIn } from '#law'
import { type ActContext, act } from '#platform'
import { namesOnCases } from '#requests'
import { type FileState, KeepConversionDraft, markKinds, markTitles, ProposeConversion, SubmitConversion } from '../contract.ts'
import { conversionDue, readyOn } from '../rules/propose.ts'
import {
  addProposal,
  filesWithChecks,
  freeOfGroup,
  joinMembers,
  keepDraft,
  markSubmitted,
  membersOf,
  newestDraft,
  openProposal,
  organOfProposal,
  type Proposal,
  saveProposal,
} from '../store.ts'

export const proposeConversion = act({
  name: 'conversions.propose',
  title: '建议转主动公开',
  side: 'office',
  input: ProposeConversion,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, topic, placeId, title, from, to }) => {
    const named = unmaskedIn(title)
    if (named.length > 0) return withNumbers('title', named.map((kind) => personalDataTerms[kind]).join('、'))
    if (to < from) return invalid('结束的日期早于开始的日期。', { to: '要不早于开始的日期' })
    const rows = await freeOfGroup(context, { organId, topic, placeId, from, to })
    if (rows.length === 0)
      return conflict('这一组里没有可以再提的申请：都已经提过，或者答复都是不予公开、无法提供。请到“转主动公开”的列表里看。', [])
    const items = [...new Set(rows.flatMap((row) => row.items))].slice(0, 50)
    const proposalId = await addProposal(context, { organId, topic, placeId, title, items, reason: 'topic' })
    await joinMembers(
      context,
      proposalId,
      rows.map(({ requestId }) => requestId),
    )
    const ready = readyOn(rows, context.today)
    if (ready) await saveProposal(context, { id: proposalId }, { readyOn: ready, dueOn: conversionDue(ready) })
    context.happened({
      name: 'conversions.proposed',
      subject: { kind: 'conversion', id: proposalId },
      organId,
      detail: { reason: 'topic', requests: rows.length },
    })
    return ok({ proposalId })
  },
})

export const keepConversionDraft = act({
  name: 'conversions.keepDraft',
  title: '起草公开稿',
  side: 'office',
  input: KeepConversionDraft,
  within: (context, { proposalId }) => organOfProposal(context, proposalId),
  handle: async (context, { proposalId, version, title, summary, files }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('公开稿由工作人员起草。')
    const opened = await openProposal(context, proposalId, version)
    if (!opened.ok) return opened
    const { state, organId } = opened.value
    if (state !== 'proposed' && state !== 'drafting') return wrongState(opened.value)
    const named = await namedIn(context, opened.value, { title, summary, files })
    if (!named.ok) return named
    for (const { digest, name } of files)
      if (!(await context.app.office.files.has(digest)))
        return invalid(`“${name}”没有传完，请重新选择文件再传一次。`, { files: '文件没有传完，请再传一次' })
    const distinct = [...new Map(files.map((file) => [file.digest, file])).values()]
    const number = await keepDraft(context, proposalId, { title, summary, files: distinct, draftedBy: caller.personId })
    const next = await saveProposal(context, opened.value, { state: 'drafting' })
    context.happened({
      name: 'conversions.drafted',
      subject: { kind: 'conversion', id: proposalId },
      organId,
      detail: { number, files: distinct.length },
    })
    return ok({ proposalId, version: next, number })
  },
})

/** Title, summary and file names must not name those who asked, nor hold their numbers. */
const namedIn = async (
  context: ActContext,
  { id }: Proposal,
  { title, summary, files }: { readonly title: string; readonly summary: string; readonly files: readonly { readonly name: string }[] },
): Promise<Result<null>> => {
  const members = await membersOf(context, id)
  const names = await namesOnCases(
    context,
    members.map(({ requestId }) => requestId),
  )
  for (const [field, text] of [
    ['title', title],
    ['summary', summary],
    ['files', files.map(({ name }) => name).join('\n')],
  ] as const) {
    const numbers = unmaskedIn(text)
    if (numbers.length > 0) return withNumbers(field, numbers.map((kind) => personalDataTerms[kind]).join('、'))
    if (names.some((name) => name.length >= 2 && text.includes(name)))
      return unlawful('标题、概述或者文件名里有申请人的名字，不能公开。请改掉；文件名带名字的，改名后再传。', '条例第十五条', {
        [field]: '不能写申请人的名字',
      })
  }
  return ok(null)
}

const withNumbers = (field: string, kinds: string) =>
  unlawful(`里面有${kinds}，不能公开。请删去。`, '条例第十五条', { [field]: `请删去${kinds}` })

export const submitConversion = act({
  name: 'conversions.submit',
  title: '送审查',
  side: 'office',
  input: SubmitConversion,
  within: (context, { proposalId }) => organOfProposal(context, proposalId),
  handle: async (context, { proposalId, version }) => {
    if (context.caller.kind !== 'official') return forbidden('公开稿由工作人员送审。')
    const opened = await openProposal(context, proposalId, version)
    if (!opened.ok) return opened
    const draft = await newestDraft(context, proposalId)
    if (opened.value.state !== 'drafting' || !draft || draft.submittedOn !== null) return wrongState(opened.value)
    const checked = judgeFiles(await filesWithChecks(context, proposalId, draft.files))
    if (!checked.ok) return checked
    await markSubmitted(context, proposalId, draft.number)
    const next = await saveProposal(context, opened.value, { state: 'reviewing' })
    context.happened({
      name: 'conversions.submitted',
      subject: { kind: 'conversion', id: proposalId },
      organId: opened.value.organId,
      detail: { number: draft.number },
    })
    return ok({ proposalId, version: next })
  },
})

/** Nothing with a number of a person in it goes on; what the machine has not looked at waits. */
export const judgeFiles = (files: readonly FileState[]): Result<null> => {
  const waiting = files.find(({ outcome }) => outcome === null)
  if (waiting) return conflict(`“${waiting.name}”还在核对有没有个人信息，请过几秒再送。`, [])
  const marked = files.filter(({ outcome }) => outcome === 'found')
  if (marked.length === 0) return ok(null)
  return unlawful(
    `${marked.map(({ name, found }) => `“${name}”里有${inWords(found)}`).join('；')}。请去掉以后重新传，再送审。`,
    '条例第十五条',
    { files: '请去掉个人信息以后重新传' },
  )
}

const inWords = (found: FileState['found']): string =>
  markKinds.flatMap((kind) => (found[kind] ? [`${markTitles[kind]} ${found[kind]} 处`] : [])).join('、')

/** What stands in the way, said so that it can be mended. */
export const wrongState = ({ state }: Proposal) =>
  conflict(
    {
      proposed: '还没有起草公开稿，请先起草。',
      drafting: '公开稿还没有送审，或者没有写完，请先写完送审。',
      reviewing: '公开稿正在审查，等审查意见出来再办。',
      approved: '审查已经通过，等发布；要改，请审查的人退回。',
      published: '这一项已经公开了。',
      declined: '这一项已经定为不转；情况变了，可以重新研究。',
    }[state],
    [],
  )
