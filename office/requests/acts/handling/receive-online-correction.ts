/** requests.receiveOnlineCorrection: what the applicant sent on the progress page. Too late, or not asked for, it is kept for the official to judge (条例 第三十条). */

import { fromSite } from '#exchange'
import { err, type Instant, missing, ok, type PlainDate, plainDate, type Refusal } from '#kernel'
import type { Fact } from '#law'
import { act } from '#platform'
import { attachedFacts } from '../../case/attached.ts'
import { receiveCorrection as rule } from '../../case/correct.ts'
import { findByTrackingNumber, openCase } from '../../store.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { insertStatement } from '../../store-people.ts'
import { findSlip, insertUse } from '../../store-slips.ts'
import { conclude } from '../on-case.ts'
import { countsFor } from '../slips/receive-slip.ts'

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
    const by = input.byProxy ? await findSlip(context, input.byProxy.slipId) : null
    const isRefused = input.byProxy !== undefined && !(by && countsFor(by, 'correct', input.submittedOn, input.byProxy.at))
    const received = isRefused ? err(slipOver) : rule(state, { on, channel: 'online', justified: false }, context.today, settings)
    const closed = state.stage === 'archived' || state.stage === 'voided'
    await insertStatement(context, record.id, { kind: 'correction', on, accepted: received.ok, text: input.text })
    const files = input.files.map((file) => ({ digest: file.digest, name: file.name, role: 'application' as const }))
    await insertAttachments(context, record.id, files)
    const facts = closed ? [] : [...(received.ok ? received.value : [isRefused ? over(on) : late(on)]), ...attachedFacts(files, on)]
    if (by && input.byProxy) {
      const { useId, at } = input.byProxy
      await insertUse(context, { id: useId, slipId: by.id, what: 'corrected', on, at: at as Instant, counted: !isRefused })
      if (!closed && !isRefused) facts.push({ type: 'slipUsed', on, slip: by.id, what: 'corrected' })
    }
    const happened = received.ok ? 'requests.correctionReceived' : 'requests.correctionHeld'
    return ok(await conclude(context, opened.value, { facts, detail: { accepted: received.ok } }, { name, happened }))
  },
})

const slipOver: Refusal = { kind: 'forbidden', message: '代办码已经失效。' }

/** What a proxy sends after the end of his slip is kept for the official to ask the applicant about; it starts no period (民法典 第一百七十一条). */
const over = (on: PlainDate): Fact => ({
  type: 'contactLogged',
  on,
  purpose: 'correction',
  channel: 'message',
  summary: '代办码失效以后，代办人在网上提交了补充内容，不算补正；原文已保存，请与申请人本人核实，本人认可的再登记补正。',
})

const late = (on: PlainDate): Fact => ({
  type: 'contactLogged',
  on,
  purpose: 'correction',
  channel: 'message',
  summary: '申请人在网上提交了补充内容，但不在补正期限内或者没有等待补正的事项；原文已保存，请审核后决定是否按有正当理由登记补正。',
})
