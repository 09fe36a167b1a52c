/** identity.rehearsalCode: the present code of a demonstration account, only in the rehearsal county. */
import { missing, ok } from '#kernel'
import { view } from '#platform'
import { SeeRehearsalCode } from '../contract.ts'
import { rehearsalCodeOf } from '../rehearsal.ts'

export const rehearsalCode = view({
  name: 'identity.rehearsalCode',
  title: '演示动态码',
  side: 'office',
  input: SeeRehearsalCode,
  within: async () => null,
  show: async (context, input) => {
    const code = await rehearsalCodeOf(context.app, context.sql, input.account, context.now)
    return code ? ok(code) : missing('没有演示动态码：这里不是演练数据，或者不是演示账号。')
  },
})
