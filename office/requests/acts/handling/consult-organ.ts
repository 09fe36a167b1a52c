/** requests.consultOrgan: a co-producer (第三十四条, silence is consent) or another organ (第十一条). */
import { ok } from '#kernel'
import { lastOf } from '../../case/case.ts'
import { consultOrgan as rule } from '../../case/consult.ts'
import { stamped } from '../../case/rule.ts'
import { ConsultOrgan } from '../../inputs.contract.ts'
import { agencyConsultationLetter, consultationNotice } from '../../letters/index.ts'
import { saveParty } from '../../store-people.ts'
import { issueFor, paperOf, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'

export const consultOrgan = onCase({
  name: 'requests.consultOrgan',
  happened: 'requests.organConsulted',
  input: ConsultOrgan,
  perform: async (context, opened, input) => {
    const { on, organ, coProducer, information, again } = input
    const sent = rule(opened.state, { on, coProducer, ...(again ? { again } : {}) }, context.today, opened.settings)
    if (!sent.ok) return sent
    const content = agencyConsultationLetter(await paperOf(context, opened, on), { organName: organ.name, coProducer, information })
    const letter = await issueFor(context, opened, content, 'organ')
    const facts = stamped(sent.value, letter)
    const ref = lastOf(facts, 'organLetterSent')?.organ ?? ''
    await saveParty(context, opened.record.id, { ref, kind: 'organ', name: organ.name, address: organ.address, phone: null })
    const notice = consultationNotice(await situationOf(context, opened, on), { consulted: 'organ', organName: organ.name, sentOn: on })
    await issueFor(context, opened, notice, 'applicant')
    return ok({ facts, letter, detail: { organ: ref, coProducer } })
  },
})
