/** requests.tagFastLane and requests.setFastLane: 快办, and what the county lets into its short chain (R015). */
import { sql } from 'kysely'
import { invalid, ok } from '#kernel'
import { decisions } from '#law'
import { act } from '#platform'
import { mayEverBeShort, tagFastLane as rule } from '../../case/fast-lane.ts'
import { SetFastLane, TagFastLane } from '../../window.contract.ts'
import { onCase, personOf } from '../on-case.ts'

export const tagFastLane = onCase({
  name: 'requests.tagFastLane',
  happened: 'requests.fastLaneTagged',
  input: TagFastLane,
  perform: async (context, opened, { reason }) => {
    const tagged = rule(opened.state, { by: personOf(context), reason }, context.today, opened.settings)
    return tagged.ok ? ok({ facts: tagged.value }) : tagged
  },
})

export const setFastLane = act({
  name: 'requests.setFastLane',
  title: '设定快办',
  side: 'office',
  input: SetFastLane,
  within: async () => null,
  handle: async (context, input) => {
    const refused = input.codes.find((code) => !mayEverBeShort(code))
    if (refused)
      return invalid(`“${decisions[refused].title}”不能走快办的短审批：快办只给公开、已经公开和指路的答复。`, {
        codes: '请去掉不予公开一类的答复',
      })
    const setting = { codes: [...new Set(input.codes)], signers: [...new Set(input.signers)] }
    await sql`insert into platform.setting (name, value) values ('fastLane', ${JSON.stringify(setting)}::jsonb)
      on conflict (name) do update set value = excluded.value`.execute(context.sql)
    context.happened({ name: 'requests.fastLaneSet', subject: { kind: 'setting', id: 'fastLane' }, detail: setting })
    return ok({})
  },
})
