/** requests.register: one register for every channel (条例 第二十八、二十九、三十一条; R002–R004). */
import { randomUUID } from 'node:crypto'
import { codeDigest, newQueryCode } from '#exchange'
import { err, missing, ok, type RequestId, yearOf } from '#kernel'
import { findOrgan } from '#organs'
import { act } from '#platform'
import { attachedFacts } from '../../case/attached.ts'
import { register as registerRule } from '../../case/register.ts'
import { Register } from '../../inputs.contract.ts'
import { registrationReceipt } from '../../letters/index.ts'
import { loadRuleSettings } from '../../rule-settings.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { registerCase, takeCaseNumber, takeTrackingNumber } from '../../store-register.ts'
import { joinCase } from '../joining/join-case.ts'
import { issueForm, situationOf } from '../letters-of-case.ts'
import { personOf } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'
import { assign } from './assign.ts'
import { filesWithArrived, firstOwner, goOn, settleWithCase } from './register-with.ts'

export const register = act({
  name: 'requests.register',
  title: '登记',
  side: 'office',
  input: Register,
  within: async (_context, { organId }) => organId,
  handle: async (context, input) => {
    const organ = await findOrgan(context.sql, input.organId)
    if (!organ) return missing('没有这个机关，请从列表里选择。')
    const settings = await loadRuleSettings(context, organ)
    // The desk's own channels are confirmed by a person, never by the form.
    const byHand = { ...settings, law: { ...settings.law, autoConfirm: false } }
    const ruled = registerRule({ ...input, ...(input.assisted ? { assistedBy: personOf(context) } : {}) }, '', context.today, byHand)
    if (!ruled.ok) return ruled
    const brought = await filesWithArrived(context, input.arrivedId, input.files)
    if (!brought.ok) return brought
    const files = brought.value
    const lost = await lostFileRefusal(context, files, 'files')
    if (lost) return err(lost)
    const number = await takeCaseNumber(context, organ, yearOf(context.today))
    const trackingNumber = await takeTrackingNumber(context)
    const code = newQueryCode()
    const facts = [
      ...ruled.value.map((fact) => (fact.type === 'registered' ? { ...fact, number: number.number } : fact)),
      ...attachedFacts(files, context.today),
    ]
    const entry = {
      id: randomUUID() as RequestId,
      organ,
      settings,
      number,
      trackingNumber,
      codeDigest: codeDigest(context.app.ciphers, trackingNumber, code),
      channel: input.channel,
      assisted: input.assisted,
      mailNumber: input.trackingMailNumber || null,
      applicant: input.applicant,
      subject: input.requested.subject,
      description: input.requested.description,
      items: input.requested.items,
      wish: input.wish,
      submittedOn: input.submittedOn,
    }
    const opened = await registerCase(context, entry, facts, 'requests.register')
    await insertAttachments(context, entry.id, files)
    await settleWithCase(context, input.arrivedId, opened)
    const { replyDue, calendarProvisional } = opened.state.clocks
    const receipt = registrationReceipt(await situationOf(context, opened, context.today), { replyDue, provisional: calendarProvisional })
    const letter = await issueForm(context, opened, receipt, 'applicant')
    context.happened({
      name: 'requests.registered',
      subject: { kind: 'request', id: entry.id },
      organId: organ.id,
      detail: {
        number: number.number,
        channel: input.channel,
        to: opened.state.stage,
        version: opened.state.version,
        letterId: letter.letterId,
      },
    })
    let { version, stage } = opened.state
    for (const [next, more] of [
      [joinCase, input.joinTo && { leadId: input.joinTo }],
      [assign, await firstOwner(context, input)],
    ] as const) {
      if (!more) continue
      const gone = await goOn(context, next, { record: opened.record, state: { ...opened.state, version } }, more)
      if (!gone.ok) return gone
      version = gone.value.version
      stage = gone.value.stage
    }
    return ok({
      requestId: entry.id,
      number: number.number,
      trackingNumber,
      /** Shown once, printed on the receipt slip; only its digest is kept. */
      queryCode: code,
      version,
      stage,
      receivedOn: opened.state.clocks.receiptDate,
      replyDue,
      letterId: letter.letterId,
    })
  },
})
