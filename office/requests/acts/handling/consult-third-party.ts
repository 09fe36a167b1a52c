/** requests.consultThirdParty: 第三方意见征求书 with its answer form; the applicant is told that the time does not count (条例 第三十二、三十三条). */
import { ok, unlawful } from '#kernel'
import { lastOf } from '../../case/case.ts'
import { consultThirdParty as rule } from '../../case/consult.ts'
import { stamped } from '../../case/rule.ts'
import { ConsultThirdParty } from '../../inputs.contract.ts'
import { consultationNotice, thirdPartyConsultationLetter, thirdPartyOpinionForm, tracesOfApplicant } from '../../letters/index.ts'
import { loadApplicant, saveParty } from '../../store-people.ts'
import { issueFor, issueForm, paperOf, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'

export const consultThirdParty = onCase({
  name: 'requests.consultThirdParty',
  happened: 'requests.thirdPartyConsulted',
  input: ConsultThirdParty,
  perform: async (context, opened, input) => {
    const { id } = opened.record
    const sent = rule(opened.state, { on: input.on, ...(input.again ? { again: input.again } : {}) }, context.today, opened.settings)
    if (!sent.ok) return sent
    const paper = await paperOf(context, opened, input.on)
    const content = thirdPartyConsultationLetter(paper, { partyName: input.party.name, information: input.information })
    const traces = tracesOfApplicant(content, await loadApplicant(context, id))
    if (traces.length > 0)
      return unlawful(`征求意见书不能透露申请人是谁：${traces.join('；')}。`, '条例第三十二条', { information: '请删去申请人的信息' })
    const letter = await issueFor(context, opened, content, 'third_party')
    const facts = stamped(sent.value, letter)
    const ref = lastOf(facts, 'thirdPartyLetterSent')?.party ?? ''
    await saveParty(context, id, {
      ref,
      kind: 'third_party',
      name: input.party.name,
      address: input.party.address,
      phone: input.party.phone || null,
    })
    await issueForm(context, opened, thirdPartyOpinionForm(paper, { partyName: input.party.name, information: input.information }), ref)
    const notice = consultationNotice(await situationOf(context, opened, input.on), { consulted: 'third_party', sentOn: input.on })
    await issueFor(context, opened, notice, 'applicant')
    return ok({ facts, letter, detail: { party: ref } })
  },
})
