/** requests.logContact: 柔性沟通, who spoke with the applicant when and about what (R010, R018, R033). */
import { ok } from '#kernel'
import { logContact as rule } from '../../case/record.ts'
import { LogContact } from '../../inputs.contract.ts'
import { onCase } from '../on-case.ts'

export const logContact = onCase({
  name: 'requests.logContact',
  happened: 'requests.contactLogged',
  input: LogContact,
  perform: async (context, opened, input) => {
    const logged = rule(opened.state, input, context.today, opened.settings)
    return logged.ok ? ok({ facts: logged.value, detail: { purpose: input.purpose } }) : logged
  },
})
