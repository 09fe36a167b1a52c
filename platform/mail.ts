/** Mail by SMTP: plain text, TLS required unless the server is this machine, one stable Message-ID for all tries of a message. */
import { createTransport } from 'nodemailer'
import { notSent, type Sent, sent } from './sending.ts'
import type { MailSettings } from './settings.ts'

export interface Mail {
  /** The same at every try: the receiver drops doubles by it. */
  readonly id: string
  readonly to: string
  readonly title: string
  readonly body: string
}

export interface MailWay {
  readonly send: (mail: Mail) => Promise<Sent>
  readonly close: () => void
}

const seconds = 1000

/** One address and nothing else: no list, no header, no second line. */
export const isMailAddress = (text: string): boolean => /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text)

/** Opens nothing yet: a connection is made when the first mail goes, and kept for the next ones. */
export const openMail = ({ url, from, fromName, requireTls }: MailSettings): MailWay => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    // our own queue tries again, and remembers that it did
    maxRequeues: 0,
    requireTLS: requireTls && !url.startsWith('smtps:'),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.split('@')[1] ?? 'localhost'
  return {
    send: async ({ id, to, title, body }) => {
      if (!isMailAddress(to)) return notSent('refused', 'address')
      try {
        await transport.sendMail({
          from: { name: fromName, address: from },
          to: { name: '', address: to },
          subject: title.replace(/[\r\n]+/g, ' '),
          text: body,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
        return sent
      } catch (problem) {
        return troubleOf(problem)
      }
    },
    close: () => transport.close(),
  }
}

/** Only what the server says of this recipient or this message counts against it; everything else is the way's own trouble. */
const troubleOf = (problem: unknown): Sent => {
  const code = stringOf(problem, 'code')
  const command = stringOf(problem, 'command')
  const answer = typeof problem === 'object' && problem !== null && 'responseCode' in problem ? Number(problem.responseCode) : 0
  const aboutThis = (code === 'EENVELOPE' && command === 'RCPT TO') || (code === 'EMESSAGE' && answer >= 400)
  if (!aboutThis) return notSent('way', answer ? `${code}-${answer}` : code)
  return notSent(answer >= 500 ? 'refused' : 'passing', String(answer))
}

const stringOf = (problem: unknown, key: string): string => {
  const value: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, key) : undefined
  return typeof value === 'string' ? value : ''
}
