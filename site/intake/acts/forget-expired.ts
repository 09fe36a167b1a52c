/** Forgets what has run out: drafts after their days, with the names of their files; tries that no longer count (个人信息保护法 第十九条). For the schedule. */

import { sql } from 'kysely'
import { addMilliseconds, ok } from '#kernel'
import { act } from '#platform'
import { ForgetExpired } from '../contract.ts'

export const forgetExpired = act({
  name: 'intake.forgetExpired',
  title: '清除过期的草稿',
  side: 'site',
  input: ForgetExpired,
  within: async () => null,
  handle: async (context) => {
    const drafts = await sql`delete from intake.draft where keep_until < ${context.today} returning id`.execute(context.sql)
    await sql`delete from intake.failed_try where at < ${addMilliseconds(context.now, -86_400_000)}`.execute(context.sql)
    context.happened({
      name: 'intake.expiredForgotten',
      subject: { kind: 'schedule', id: context.today },
      detail: { drafts: drafts.rows.length },
    })
    return ok({ drafts: drafts.rows.length })
  },
})
