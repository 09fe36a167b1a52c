/** requests.closeConsultation: the fifteen workdays are over without an answer (条例 第三十二、三十四条). */
import { ok } from '#kernel'
import { closeConsultation as rule } from '../../case/consult.ts'
import { CloseConsultation } from '../../inputs.contract.ts'
import { onCase } from '../on-case.ts'

export const closeConsultation = onCase({
  name: 'requests.closeConsultation',
  happened: 'requests.consultationClosed',
  input: CloseConsultation,
  perform: async (context, opened, { party, organ }) => {
    const closed = rule(opened.state, { ...(party ? { party } : {}), ...(organ ? { organ } : {}) }, context.today, opened.settings)
    return closed.ok ? ok({ facts: closed.value, detail: { party, organ } }) : closed
  },
})
