/** intake.tellNumbers: each night the office hears how filing goes (R005, R008). Figures only. For the schedule. */
import type { SiteMessage } from '#exchange'
import { ok } from '#kernel'
import { act } from '#platform'
import { ForgetExpired } from '../contract.ts'
import { filingNumbers } from '../views/numbers.ts'

export const tellNumbers = act({
  name: 'intake.tellNumbers',
  title: '报申请入口的数字',
  side: 'site',
  input: ForgetExpired,
  within: async () => null,
  handle: async (context) => {
    const { exits, ...numbers } = await filingNumbers(context)
    const payload = { on: context.today, ...numbers, exits: exits.map((line) => ({ ...line })) } satisfies SiteMessage<'filing.numbers'>
    context.send({ type: 'filing.numbers', version: 1, payload })
    return ok({ measured: numbers.measured })
  },
})
