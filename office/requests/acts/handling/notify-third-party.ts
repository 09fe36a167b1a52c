/** requests.notifyThirdParty: 告知第三方书, content and reasons in writing before the release (条例 第三十二条). */
import { ok, unlawful } from '#kernel'
import { notifyThirdParty as rule } from '../../case/consult.ts'
import { stamped } from '../../case/rule.ts'
import { NotifyThirdParty } from '../../inputs.contract.ts'
import { thirdPartyDisclosureNotice, tracesOfApplicant } from '../../letters/index.ts'
import { loadApplicant, loadParties } from '../../store-people.ts'
import { issueFor, paperOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'

export const notifyThirdParty = onCase({
  name: 'requests.notifyThirdParty',
  happened: 'requests.thirdPartyNotified',
  input: NotifyThirdParty,
  perform: async (context, opened, input) => {
    const notified = rule(opened.state, { on: input.on, party: input.party }, context.today, opened.settings)
    if (!notified.ok) return notified
    const parties = await loadParties(context, opened.record.id)
    const party = parties.find(({ kind, ref }) => kind === 'third_party' && ref === input.party)
    const objected = opened.state.consultations.some(({ ref, answer }) => ref === input.party && answer?.opinion === 'object')
    const content = thirdPartyDisclosureNotice(await paperOf(context, opened, input.on), {
      partyName: party?.name ?? '',
      content: input.content,
      reasons: input.reasons,
      objected,
    })
    const traces = tracesOfApplicant(content, await loadApplicant(context, opened.record.id))
    if (traces.length > 0)
      return unlawful(`告知第三方书不能透露申请人是谁：${traces.join('；')}。`, '条例第三十二条', { content: '请删去申请人的信息' })
    const letter = await issueFor(context, opened, content, input.party)
    return ok({ facts: stamped(notified.value, letter), letter, detail: { party: input.party } })
  },
})
