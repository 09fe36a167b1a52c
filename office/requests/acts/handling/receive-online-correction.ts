/** requests.receiveOnlineCorrection: what the applicant sent on the progress page. Too late, or not asked for, it is kept for the official to judge (条例 第三十条). */

import { fromSite } from '#exchange'
import { missing, ok, type PlainDate, plainDate } from '#kernel'
import type { Fact } from '#law'
import { act } from '#platform'
import { attachedFacts } from '../../case/attached.ts'
import { receiveCorrection as rule } from '../../case/correct.ts'
import { findByTrackingNumber, openCase } from '../../store.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { insertStatement } from '../../store-people.ts'
import { conclude } from '../on-case.ts'

const name = 'requests.receiveOnlineCorrection'

export const receiveOnlineCorrection = act({
  name,
  title: '接收网上补正',
  side: 'office',
  input: fromSite['correction.submitted'],
  within: async (context, { trackingNumber }) => (await findByTrackingNumber(context, trackingNumber))?.organId ?? null,
  handle: async (context, input) => {
    const found = await findByTrackingNumber(context, input.trackingNumber)
    if (!found) return missing('没有这个登记号的案件。')
    const opened = await openCase(context, found.id)
    if (!opened.ok) return opened
    const { record, state, settings } = opened.value
    const on = plainDate(input.submittedOn)
    const received = rule(state, { on, channel: 'online', justified: false }, context.today, settings)
    const closed = state.stage === 'archived' || state.stage === 'voided'
    await insertStatement(context, record.id, { kind: 'correction', on, accepted: received.ok, text: input.text })
    const files = input.files.map((file) => ({ digest: file.digest, name: file.name, role: 'application' as const }))
    await insertAttachments(context, record.id, files)
    const facts = closed ? [] : [...(received.ok ? received.value : [late(on)]), ...attachedFacts(files, on)]
    const happened = received.ok ? 'requests.correctionReceived' : 'requests.correctionHeld'
    return ok(await conclude(context, opened.value, { facts, detail: { accepted: received.ok } }, { name, happened }))
  },
})

const late = (on: PlainDate): Fact => ({
  type: 'contactLogged',
  on,
  purpose: 'correction',
  channel: 'message',
  summary: '申请人在网上提交了补充内容，但不在补正期限内或者没有等待补正的事项；原文已保存，请审核后决定是否按有正当理由登记补正。',
})
