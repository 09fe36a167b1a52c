/** Counts where the guidance before filing led (R005); nothing about who. */

import { sql } from 'kysely'
import { ok } from '#kernel'
import { act } from '#platform'
import { CountExit } from '../contract.ts'

export const countExit = act({
  name: 'intake.countExit',
  title: '记下引导的去向',
  side: 'site',
  input: CountExit,
  within: async () => null,
  handle: async (context, { exit }) => {
    await sql`insert into intake.guidance_exit (on_day, exit) values (${context.today}, ${exit})
      on conflict (on_day, exit) do update set count = intake.guidance_exit.count + 1`.execute(context.sql)
    context.send({ type: 'guidance.exited', version: 1, payload: { exit, on: context.today } })
    return ok({ exit })
  },
})
