/** requests.archive: closed for good under the digest of its docket; the package is made afterwards (条例 第四十五条; R037). */
import { ok } from '#kernel'
import { archive as rule } from '../../case/endings.ts'
import { Archive } from '../../inputs.contract.ts'
import { onCase } from '../on-case.ts'

export const archive = onCase({
  name: 'requests.archive',
  happened: 'requests.archived',
  input: Archive,
  perform: async (context, opened) => {
    const archived = rule(opened.state, { digest: opened.head }, context.today, opened.settings)
    return archived.ok ? ok({ facts: archived.value, detail: { digest: opened.head } }) : archived
  },
})
