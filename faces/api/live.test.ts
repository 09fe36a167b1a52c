/** Live updates over real HTTP: two desks, each sees what is within reach and no more; the line ends with the session and is taken up where it broke. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { notificationReactions } from '#notifications'
import { createHttp, execute, type Http, runJobsOnce } from '#platform'
import { openSession, signOut } from '../../office/identity/sessions.ts'
import { loadSettings } from '../../office/identity/settings.ts'
import * as acts from '../../office/requests/acts/all.ts'
import { counterForm, type Desk, openDesk } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { registerLive } from './live.ts'

let desk: Desk
let http: Http
let address = ''
beforeAll(async () => {
  desk = await openDesk()
  Object.assign(desk.app, { reactions: notificationReactions })
  http = await createHttp(desk.app, { rateLimit: false })
  registerLive(http.server, desk.app, { lookMilliseconds: 50, checkMilliseconds: 50, perPerson: 3, altogether: 10 })
  address = await http.server.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(async () => {
  await http?.stop()
  await desk?.close()
})

const tokenOf = async (person: Desk['people']['clerk']): Promise<string> => {
  const { database } = desk.app.office
  return (await openSession(database, person.personId, 'test', desk.app.clock.now(), await loadSettings(database))).token
}

interface Line {
  readonly event: string
  readonly id: string
  readonly data: { readonly [key: string]: unknown }
}
interface Watching {
  readonly status: number
  readonly lines: Line[]
  readonly until: (isThere: (lines: readonly Line[]) => boolean) => Promise<void>
  /** Settles when the server has ended it. */
  readonly ended: Promise<void>
  readonly stop: () => void
}

const watching: Watching[] = []
const watch = async (token: string, headers: Readonly<Record<string, string>> = {}): Promise<Watching> => {
  const control = new AbortController()
  const response = await fetch(`${address}/api/live`, {
    headers: { cookie: `sunlit_session=${token}`, ...headers },
    signal: control.signal,
  })
  const lines: Line[] = []
  let wake = () => {}
  const read = async () => {
    if (response.status !== 200 || !response.body) return void (await response.text())
    const decoder = new TextDecoder()
    const reader = response.body.getReader()
    let rest = ''
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        const parts = (rest + decoder.decode(read.value, { stream: true })).split('\n\n')
        rest = parts.pop() ?? ''
        for (const part of parts) {
          const of = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? ''
          if (of('event')) lines.push({ event: of('event'), id: of('id'), data: JSON.parse(of('data') || '{}') })
        }
        wake()
      }
    } catch {
      // aborted by the test
    }
  }
  const ended = read()
  const made: Watching = {
    status: response.status,
    lines,
    ended,
    until: async (isThere) => {
      while (!isThere(lines)) await new Promise<void>((done) => (wake = done))
    },
    stop: () => control.abort(),
  }
  watching.push(made)
  if (response.status === 200) await made.until((all) => all.some(({ event }) => event === 'hello'))
  return made
}

const registered = async (): Promise<RequestId> =>
  must(await execute(desk.app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today()))).requestId as RequestId
const changesIn = (lines: readonly Line[]) => lines.filter(({ event }) => event === 'change')

describe('live', () => {
  test('a colleague’s act arrives: id, name, version, who; nothing of the case itself', async () => {
    const handler = await watch(await tokenOf(desk.people.handler))
    const requestId = await registered()
    must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId }))
    const assigned = (lines: readonly Line[]) => changesIn(lines).find(({ data }) => data.name === 'requests.assigned')
    await handler.until((lines) => assigned(lines) !== undefined)
    expect(assigned(handler.lines)?.data).toEqual({
      kind: 'request',
      id: requestId,
      name: 'requests.assigned',
      by: desk.people.clerk.personId,
      version: expect.any(Number),
    })
    expect(JSON.stringify(handler.lines)).not.toContain('石桥村')
    await runJobsOnce(desk.app)
    await handler.until((lines) => lines.some(({ event }) => event === 'bell'))
    handler.stop()
  })

  test('another organ’s desk hears nothing of it, nor whoever did it a bell', async () => {
    const elsewhere = await watch(await tokenOf(await desk.person('else.clerk', desk.organs.finance, 'clerk')))
    const above = await watch(await tokenOf(await desk.person('above.watch', desk.organs.county, 'supervisor')))
    const requestId = await registered()
    must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId }))
    await runJobsOnce(desk.app)
    await above.until((lines) => changesIn(lines).length >= 2)
    expect(elsewhere.lines.filter(({ event }) => event !== 'hello')).toEqual([])
    expect(above.lines.some(({ event }) => event === 'bell')).toBe(false)
    elsewhere.stop()
    above.stop()
  })

  test('taken up where the line broke', async () => {
    const token = await tokenOf(desk.people.legal)
    const first = await watch(token)
    await registered()
    await first.until((lines) => changesIn(lines).length > 0)
    const last = first.lines.at(-1)?.id ?? ''
    first.stop()
    const missed = await registered()
    const again = await watch(token, { 'last-event-id': last })
    await again.until((lines) => changesIn(lines).some(({ data }) => data.id === missed))
    expect(changesIn(again.lines).every(({ id }) => Number(id) > Number(last))).toBe(true)
    again.stop()
  })

  test('ends with the session, and no session no line', async () => {
    const token = await tokenOf(desk.people.secrecy)
    const mine = await watch(token)
    await signOut(desk.app, token)
    await mine.ended
    expect((await watch(token)).status).toBe(401)
    expect((await watch('nobody')).status).toBe(401)
    expect((await watch(await tokenOf(desk.people.secrecy), { 'sec-fetch-site': 'cross-site' })).status).toBe(401)
  })

  test('so many windows and no more; a closed one makes room', async () => {
    const token = await tokenOf(desk.people.chief)
    const three = [await watch(token), await watch(token), await watch(token)]
    expect((await watch(token)).status).toBe(429)
    three[0]?.stop()
    await three[0]?.ended
    let again = await watch(token)
    while (again.status === 429) again = await watch(token)
    expect(again.status).toBe(200)
    for (const one of [...three, again]) one.stop()
  })

  test('a stopping server lets everybody go', async () => {
    const mine = await watch(await tokenOf(desk.people.head))
    await http.stop()
    await mine.ended
  })
})
