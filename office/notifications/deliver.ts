/** Sends what is due: claim, open the address, hand over, tell how it went. No transaction is open while another machine is spoken to. */
import { type App, execute, look, notSent, openMail, openSms, type Sent } from '#platform'
import { claimMessages, recordOutcome } from './acts/outgoing.ts'
import { type Way, ways } from './contract.ts'
import type { ClaimedMessage } from './message-store.ts'
import { addressee } from './views/addressee.ts'

const reaction = { kind: 'system', part: 'reaction' } as const
const batch = 20
/** So that one run ends; what is left is taken up by the next, a minute later. */
const mostInOneRun = 500

/** One way opened for a run. */
interface OpenWay {
  readonly send: (message: ClaimedMessage, to: string) => Promise<Sent>
  readonly close: () => void
}

/** Sends on every way that this installation has until nothing is due; a way that fails is left alone until its next try. */
export const deliverDue = async (app: App): Promise<{ readonly sent: number }> => {
  let sent = 0
  for (const way of ways) {
    const opened = openWay(app, way)
    if (!opened) continue
    try {
      sent += await sendAll(app, way, opened)
    } finally {
      opened.close()
    }
  }
  return { sent }
}

const openWay = (app: App, way: Way): OpenWay | null => {
  const { mail, sms } = app.settings
  if (way === 'mail' && mail) {
    const opened = openMail(mail)
    return { send: ({ id, title, body }, to) => opened.send({ id, to, title, body }), close: opened.close }
  }
  if (way === 'sms' && sms) {
    const opened = openSms(sms, app.clock)
    return { send: ({ id, body }, to) => opened.send({ id, to, text: body }), close: () => {} }
  }
  return null
}

const sendAll = async (app: App, way: Way, opened: OpenWay): Promise<number> => {
  let sent = 0
  while (sent < mostInOneRun) {
    const claimed = await execute(app, reaction, claimMessages, { way, limit: batch })
    if (!claimed.ok) throw new Error(`messages could not be claimed: ${claimed.error.message}`)
    const { messages } = claimed.value
    if (messages.length === 0) return sent
    for (const [place, message] of messages.entries()) {
      const outcome = await sendOne(app, opened, message)
      const failedAltogether = outcome.outcome === 'way'
      const untried = failedAltogether ? messages.slice(place + 1).map(({ id }) => id) : []
      const recorded = await execute(app, reaction, recordOutcome, { messageId: message.id, ...outcome, untried })
      if (!recorded.ok) throw new Error(`the outcome of message ${message.id} was refused: ${recorded.error.message}`)
      if (outcome.outcome === 'sent') sent += 1
      if (failedAltogether) {
        app.log.warn('a way of notifications does not work', { way, code: outcome.code })
        return sent
      }
    }
  }
  return sent
}

const sendOne = async (
  app: App,
  opened: OpenWay,
  message: ClaimedMessage,
): Promise<{ readonly outcome: 'sent' | 'passing' | 'refused' | 'way' | 'unwanted'; readonly code: string }> => {
  const whom = await look(app, reaction, addressee, { messageId: message.id })
  if (!whom.ok) throw new Error(`the addressee of message ${message.id} was refused: ${whom.error.message}`)
  if (!whom.value.wanted) return { outcome: 'unwanted', code: '' }
  const result = whom.value.to === '' ? notSent('refused', 'no_address') : await opened.send(message, whom.value.to)
  return result.ok ? { outcome: 'sent', code: '' } : { outcome: result.trouble.kind, code: result.trouble.code }
}
