/** For tests of notifications: a real SMTP server and a real HTTP gateway for short messages, which can be down, slow of wit or rude. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { smsSignature } from '#platform'

export interface GotMail {
  readonly messageId: string
  readonly to: readonly string[]
  readonly subject: string
  readonly headers: string
  readonly text: string
}
export interface GotShortMessage {
  readonly requestId: string
  readonly to: string
  readonly text: string
  readonly genuine: boolean
}

/** How the server answers; `cut`: takes the mail and hangs up before it says so. */
export type Temper = 'well' | 'cut' | 'grey' | 'refuse' | 'broken'

export interface PostOffice {
  readonly settings: { readonly mail: object; readonly sms: object }
  readonly mails: GotMail[]
  readonly shortMessages: GotShortMessage[]
  temper: Temper
  /** Nobody listens at all. */
  readonly goDown: () => Promise<void>
  readonly comeUp: () => Promise<void>
  /** What a reader sees: a mailbox drops a Message-ID it has already. */
  readonly shown: () => readonly GotMail[]
  readonly close: () => Promise<void>
}

export const gatewayKey = 'a key of at least sixteen'

export const openPostOffice = async (): Promise<PostOffice> => {
  const mails: GotMail[] = []
  const shortMessages: GotShortMessage[] = []
  const state = { temper: 'well' as Temper }
  let smtp = smtpServer(mails, state)
  let gateway = gatewayServer(shortMessages, state)
  const smtpPort = await listen(smtp, 0)
  const gatewayPort = await listen(gateway, 0)
  let isUp = true
  const goDown = async () => {
    if (!isUp) return
    isUp = false
    await new Promise<void>((done) => smtp.close(() => done()))
    gateway.closeAllConnections()
    await new Promise<void>((done) => gateway.close(() => done()))
  }
  return {
    settings: {
      mail: { url: `smtp://127.0.0.1:${smtpPort}`, from: 'xxgk@mingchuan.example', fromName: '阳光公开', requireTls: false },
      sms: { url: `http://127.0.0.1:${gatewayPort}/send`, id: 'sunlit', key: gatewayKey, sign: '阳光公开' },
    },
    mails,
    shortMessages,
    get temper() {
      return state.temper
    },
    set temper(next) {
      state.temper = next
    },
    goDown,
    comeUp: async () => {
      smtp = smtpServer(mails, state)
      gateway = gatewayServer(shortMessages, state)
      await listen(smtp, smtpPort)
      await listen(gateway, gatewayPort)
      isUp = true
    },
    shown: () => mails.filter((mail, index) => mails.findIndex((other) => other.messageId === mail.messageId) === index),
    close: goDown,
  }
}

const listen = (server: SMTPServer | Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    const listening = server.listen(port, '127.0.0.1', () => done(addressOf(listening).port))
  })

const addressOf = (server: { readonly address: () => unknown }): AddressInfo => server.address() as AddressInfo

const smtpServer = (mails: GotMail[], state: { temper: Temper }): SMTPServer => {
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onConnect: (_session, callback) => callback(state.temper === 'broken' ? smtpError(421, 'go away') : null),
    onRcptTo: (_to, _session, callback) => {
      if (state.temper === 'grey') return callback(smtpError(450, 'greylisted'))
      if (state.temper === 'refuse') return callback(smtpError(550, 'no such mailbox'))
      return callback()
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push(
          readMail(
            Buffer.concat(chunks).toString('utf8'),
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        )
        if (state.temper !== 'cut') return callback()
        for (const connection of server.connections) (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy()
      })
    },
  })
  server.on('error', () => {})
  return server
}

const smtpError = (code: number, message: string): Error => Object.assign(new Error(message), { responseCode: code })

const gatewayServer = (got: GotShortMessage[], state: { temper: Temper }): Server =>
  createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const { requestId, to, text } = JSON.parse(body)
      const genuine = request.headers['x-sunlit-signature'] === smsSignature(gatewayKey, String(request.headers['x-sunlit-time']), body)
      if (state.temper === 'broken') return response.writeHead(503).end()
      response.setHeader('content-type', 'application/json')
      if (state.temper === 'refuse') return response.end(JSON.stringify({ accepted: false, permanent: true }))
      if (state.temper === 'grey') return response.end(JSON.stringify({ accepted: false }))
      got.push({ requestId, to, text, genuine })
      if (state.temper === 'cut') return request.socket.destroy()
      return response.end(JSON.stringify({ accepted: true }))
    })
  })

const readMail = (raw: string, to: readonly string[]): GotMail => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const body = rest.join('\r\n\r\n')
  return {
    messageId: /^message-id: *(<[^>]+>)/im.exec(headers)?.[1] ?? '',
    to,
    subject: words(/^subject: *(.*)$/im.exec(headers)?.[1] ?? ''),
    headers,
    text: /^content-transfer-encoding: *base64/im.test(headers) ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body),
  }
}

const unquoted = (text: string): string => {
  const joined = text.replace(/=\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}

/** RFC 2047. */
const words = (header: string): string =>
  header
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text.replaceAll('_', ' ')),
    )
