/** requests.openContent, requests.withdrawContent: the QR code of the letter opens the supplied files to everybody, or to the applicant alone again (R035). */
import { ok, unlawful } from '#kernel'
import { openContent as openRule, withdrawContent as withdrawRule } from '../../case/opened-content.ts'
import { OpenContent, WithdrawContent } from '../../opened-content.contract.ts'
import { loadDraft } from '../../store-drafts.ts'
import { loadApplicant } from '../../store-people.ts'
import { onCase } from '../on-case.ts'

export const openContent = onCase({
  name: 'requests.openContent',
  happened: 'requests.contentOpened',
  input: OpenContent,
  perform: async (context, opened, { title }) => {
    const draft = opened.state.draft ? await loadDraft(context, opened.record.id, opened.state.draft.number) : null
    const { name } = await loadApplicant(context, opened.record.id)
    const named = [title, ...(draft?.supplied ?? []).map((file) => file.name)].some((words) => words.includes(name))
    if (named)
      return unlawful('名称或者文件名里有申请人的名字，不能向所有人公开。请改名称；文件名带名字的，不要公开。', '条例第十五条', {
        title: '不能写申请人的名字',
      })
    const facts = openRule(opened.state, { title, files: draft?.supplied.length ?? 0 }, context.today, opened.settings)
    return facts.ok ? ok({ facts: facts.value }) : facts
  },
})

export const withdrawContent = onCase({
  name: 'requests.withdrawContent',
  happened: 'requests.contentWithdrawn',
  input: WithdrawContent,
  perform: async (context, opened, { reason }) => {
    const facts = withdrawRule(opened.state, { reason }, context.today, opened.settings)
    return facts.ok ? ok({ facts: facts.value }) : facts
  },
})
