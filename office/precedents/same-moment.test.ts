/** Of two opposite answers signed in the same moment the second is stopped (R025). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganId } from '#kernel'
import { execute } from '#platform'
import { counterForm, type Desk, grantedDraft, openDesk } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import type { OfficialCaller } from '../identity/sessions.ts'
import * as acts from '../requests/acts/all.ts'
import { findPrecedents } from './index.ts'

let desk: Desk
let finance: OrganId
let people: Readonly<Record<'clerk' | 'handler' | 'legal' | 'chief', OfficialCaller>>

beforeAll(async () => {
  desk = await openDesk()
  finance = desk.organs.finance
  people = {
    clerk: await desk.person('fin.clerk', finance, 'clerk'),
    handler: await desk.person('fin.handler', finance, 'handler'),
    legal: await desk.person('fin.legal', finance, 'legal_reviewer'),
    chief: await desk.person('fin.chief', finance, 'organ_head'),
  }
}, 120_000)
afterAll(() => desk?.close())

const refusal = () =>
  grantedDraft(finance, {
    code: 'denied.deliberative',
    articles: ['16.2', '36(3)'],
    facts: '经查，该表仍在核对。',
    reasons: '该信息属于过程性信息，不予公开。',
    content: '决定不予公开。',
    fields: { withheldInformation: '移民补助发放表', deliberativeKind: 'draft', noPublicationDuty: 'yes' },
    supplied: [],
    plain: '这张表还没有核对完，暂时不能给您。',
  })

test('of two opposite decisions signed in the same moment the second is stopped', async () => {
  const open = async (organ: OrganId, clerk: OfficialCaller, handler: OfficialCaller) => {
    const { requestId } = must(
      await execute(desk.app, clerk, acts.register, {
        ...counterForm(organ, desk.today()),
        requested: {
          subject: '青龙水库2024年移民补助发放表',
          description: '青龙水库2024年移民补助发放表',
          items: ['青龙水库2024年移民补助发放表'],
        },
      }),
    )
    must(await desk.on(clerk, acts.assign, requestId, { to: handler.personId }))
    must(
      await desk.on(handler, acts.logContact, requestId, {
        on: desk.today(),
        purpose: 'explanation',
        channel: 'phone',
        summary: '已说明情况，对方知道了，没有其他意见。',
      }),
    )
    return requestId
  }
  const answers = [{ item: 1, answer: '现提供该发放表复印件一份。' }]
  const none = [{ item: 1, answer: '该发放表属于过程性信息，不予公开。' }]
  const given = await open(desk.organ, desk.people.clerk, desk.people.handler)
  const refused = await open(finance, people.clerk, people.handler)
  must(await desk.on(desk.people.handler, acts.draftDecision, given, { draft: grantedDraft(desk.organ, { answers }) }))
  must(await desk.on(desk.people.legal, acts.reviewDecision, given, { kind: 'legal', passed: true, opinion: '同意' }))
  must(await desk.on(desk.people.secrecy, acts.reviewDecision, given, { kind: 'disclosure', passed: true, opinion: '同意' }))
  must(await desk.on(people.handler, acts.draftDecision, refused, { draft: { ...refusal(), answers: none } }))
  must(await desk.on(people.legal, acts.reviewDecision, refused, { kind: 'legal', passed: true, opinion: '同意' }))
  const results = await Promise.all([
    desk.on(desk.people.chief, acts.signDecision, given, { on: desk.today() }),
    desk.on(people.chief, acts.signDecision, refused, { on: desk.today() }),
  ])
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  const stopped = results.find((result) => !result.ok)
  expect(stopped).toMatchObject({ error: { kind: 'unlawful', article: '条例第十一条' } })
})

test('the unit is told what the other one decided, by the item alone', async () => {
  const found = await desk.app.office.database
    .transaction()
    .execute((transaction) =>
      findPrecedents(
        { sql: transaction, today: desk.today() },
        { organId: finance, except: null, subject: '水库', items: ['青龙水库2024年移民补助发放表'], code: null },
      ),
    )
  expect(found).toHaveLength(1)
})
