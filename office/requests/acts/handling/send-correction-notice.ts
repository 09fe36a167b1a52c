/** requests.sendCorrectionNotice: 补正告知书, once and complete (条例 第三十条; R010, R011). */
import { ok } from '#kernel'
import { sendCorrectionNotice as rule } from '../../case/correct.ts'
import { stamped } from '../../case/rule.ts'
import { SendCorrectionNotice } from '../../inputs.contract.ts'
import { correctionNotice } from '../../letters/index.ts'
import { issueFor, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'
import { rolesOf } from '../roles-of.ts'

export const sendCorrectionNotice = onCase({
  name: 'requests.sendCorrectionNotice',
  happened: 'requests.correctionNoticeSent',
  input: SendCorrectionNotice,
  perform: async (context, opened, input) => {
    const roles = await rolesOf(context, opened.record.organId)
    const mayAllowSecondRound = roles.includes('foi_office_head') || roles.includes('organ_head')
    const sent = rule(opened.state, { ...input, mayAllowSecondRound }, context.today, opened.settings)
    if (!sent.ok) return sent
    const { defects, howToMend, periodWorkdays } = input
    const content = correctionNotice(await situationOf(context, opened, input.on), { defects, howToMend, periodWorkdays })
    const letter = await issueFor(context, opened, content, 'applicant')
    const due = opened.state.clocks.correctionNoticeDue
    const late = due !== null && input.on > due
    return ok({ facts: stamped(sent.value, letter), letter, detail: { late, round: (opened.state.correction?.rounds ?? 0) + 1 } })
  },
})
