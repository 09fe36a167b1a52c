/** identity.me: who I am and what I may use. */
import { forbidden, ok } from '#kernel'
import { view } from '#platform'
import { SeeMe } from '../contract.ts'
import { meOf } from '../me.ts'

export const me = view({
  name: 'identity.me',
  title: '我的身份',
  side: 'office',
  input: SeeMe,
  within: async () => null,
  show: async (context) =>
    context.caller.kind === 'official' ? ok(await meOf(context.app, context.caller, context.sql)) : forbidden('还没有登录。'),
})
