/** requests.attach: files for the case: envelope, identity, evidence, what is supplied (条例 第四十五条). */
import { err, ok } from '#kernel'
import { attach as rule } from '../../case/record.ts'
import { Attach } from '../../inputs.contract.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { onCase } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'

export const attach = onCase({
  name: 'requests.attach',
  happened: 'requests.attached',
  input: Attach,
  perform: async (context, opened, input) => {
    const attached = rule(opened.state, input, context.today, opened.settings)
    if (!attached.ok) return attached
    const lost = await lostFileRefusal(context, input.files, 'files')
    if (lost) return err(lost)
    await insertAttachments(context, opened.record.id, input.files)
    return ok({ facts: attached.value, detail: { files: input.files.length } })
  },
})
