/** requests.issueApplicationForm: the filled-in form as a PDF to be signed at the counter (条例 第二十九条; R004). */
import { err, ok } from '#kernel'
import { mayLogContact } from '../../case/record.ts'
import { applicationForm } from '../../letters/index.ts'
import { loadApplicant } from '../../store-people.ts'
import { IssueApplicationForm } from '../../window.contract.ts'
import { issueForm, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'

export const issueApplicationForm = onCase({
  name: 'requests.issueApplicationForm',
  happened: 'requests.applicationFormIssued',
  input: IssueApplicationForm,
  perform: async (context, opened) => {
    const { state, record, settings } = opened
    const refused = mayLogContact(state, context.today, settings)
    if (refused) return err(refused)
    const situation = await situationOf(context, opened, state.submitted?.on ?? context.today)
    const content = applicationForm(situation, await loadApplicant(context, record.id), state.submitted?.assistedBy !== undefined)
    return ok({ facts: [], letter: await issueForm(context, opened, content, 'file') })
  },
})
