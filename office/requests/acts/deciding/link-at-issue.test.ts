/** 已主动公开 at issue: a dead page blocks signature, one that cannot be looked at rests on the hand check and says so (R030; decisions §5 no. 6). */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type LetterId, type RequestId } from '#kernel'
import { findLetter, letterText } from '#letters'
import { linkActs, linkReactions, linkViews } from '#links'
import { execute, look, runJobsOnce } from '#platform'
import { type Desk, grantedDraft, openDesk, openHandling } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import type { DecisionDraft } from '../../inputs.contract.ts'
import { checkLinksOfDrafts } from '../../reactions/check-links.ts'
import * as acts from '../all.ts'

let desk: Desk
let site: Server
let host = ''
let status = 200

beforeAll(async () => {
  site = createServer((_request, answer) => void answer.writeHead(status, { 'content-type': 'text/html' }).end('<title>征地公告</title>'))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`
  desk = await openDesk()
  Object.assign(desk.app, { reactions: [checkLinksOfDrafts, ...linkReactions], settings: { ...desk.app.settings, linkHosts: [host] } })
})
afterAll(async () => {
  site.closeAllConnections()
  site.close()
  await desk.close()
})

const draftTo = (link: string, more: Partial<DecisionDraft['fields']> = {}): DecisionDraft =>
  grantedDraft(desk.organ, {
    code: 'granted.already_public',
    answers: [
      { item: 1, answer: '该方案已经在网上公布，请按所附网址查看。' },
      { item: 2, answer: '该公告已经在网上公布，请按所附网址查看。' },
    ],
    facts: '经查，上述方案和公告由本机关于2025年6月制作，并于同月在县政府网站公布。',
    reasons: '上述信息已经主动公开，网上可以查看、下载。',
    articles: ['36(1)'],
    content: '上述方案和公告已经主动公开，按所附网址查看、下载。',
    fields: { link, pageTitle: '征地公告', siteName: '明川县人民政府网站', linkCheckedOn: desk.today(), paperOffered: 'yes', ...more },
    supplied: [],
    plain: '您要的两份材料都在网上，点开网址就能看。不方便上网的，请到窗口拿一份纸的。',
  })

const toSigning = async (draft: DecisionDraft): Promise<RequestId> => {
  const id = await openHandling(desk)
  must(await desk.on(desk.people.handler, acts.draftDecision, id, { draft }))
  await runJobsOnce(desk.app)
  must(await desk.on(desk.people.legal, acts.reviewDecision, id, { kind: 'legal', passed: true, opinion: '事实清楚，依据正确。' }))
  await runJobsOnce(desk.app)
  return id
}
const sign = (id: RequestId) => desk.on(desk.people.chief, acts.signDecision, id, { on: desk.today() })
const address = (path: string) => `http://${host}/${path}`
const latest = async (url: string) => {
  const [view] = linkViews
  return must(await look(desk.app, desk.people.handler, view, { url })).check
}

describe('the page at issue', () => {
  test('alive: the letter has title, site, the very address and a QR code of it; the journal says the machine looked', async () => {
    status = 200
    const id = await toSigning(draftTo(address('a?b=1&c=2')))
    expect(await latest(address('a?b=1&c=2'))).toMatchObject({ outcome: 'alive', title: '征地公告', status: 200 })
    const { letterId } = must(await sign(id))
    const letter = await findLetter({ app: desk.app, sql: desk.app.office.database }, letterId as LetterId)
    const text = letter ? letterText(letter.content) : ''
    for (const words of ['“征地公告”', '明川县人民政府网站', `网址：${address('a?b=1&c=2')}`]) expect(text).toContain(words)
    expect(letter?.content.qr?.url).toBe(address('a?b=1&c=2'))
    const journal = (await desk.owner(
      `select detail ->> 'linkCheckedBy' as by from platform.journal where name = 'requests.decided' and subject_id = '${id}'`,
    )) as {
      readonly rows: readonly { readonly by: string }[]
    }
    expect(journal.rows).toEqual([{ by: 'machine' }])
  }, 60_000)

  test('gone since it was drafted: signature is refused until it is back and was looked at again', async () => {
    status = 200
    const url = address('gone')
    const id = await toSigning(draftTo(url))
    status = 404
    const [ask] = linkActs
    must(await execute(desk.app, desk.people.handler, ask, { url }))
    await runJobsOnce(desk.app)
    expect(await sign(id)).toMatchObject({
      ok: false,
      error: { kind: 'unlawful', message: expect.stringContaining('没有这一页（404）'), fields: { link: expect.any(String) } },
    })
    status = 200
    must(await execute(desk.app, desk.people.handler, ask, { url }))
    await runJobsOnce(desk.app)
    expect((await sign(id)).ok).toBe(true)
  }, 60_000)

  test('a look of the day before yesterday is too old', async () => {
    status = 200
    const url = address('old')
    const id = await toSigning(draftTo(url))
    desk.clock.set(addDays(desk.today(), 2))
    expect(await sign(id)).toMatchObject({ ok: false, error: { message: expect.stringContaining('再核对一次') } })
    const [ask] = linkActs
    must(await execute(desk.app, desk.people.handler, ask, { url }))
    await runJobsOnce(desk.app)
    expect((await sign(id)).ok).toBe(true)
  }, 60_000)

  test('inside the office network: nothing is opened, and the address cannot be given out', async () => {
    const id = await openHandling(desk)
    const url = 'http://192.168.3.4/notice'
    must(await desk.on(desk.people.handler, acts.draftDecision, id, { draft: draftTo(url) }))
    await runJobsOnce(desk.app)
    expect(await latest(url)).toMatchObject({ outcome: 'dead', reason: expect.stringContaining('内部网络') })
  }, 60_000)

  test('without a title or a site it is not drafted', async () => {
    const id = await openHandling(desk)
    expect(
      await desk.on(desk.people.handler, acts.draftDecision, id, { draft: draftTo(address('x'), { pageTitle: '', siteName: ' ' }) }),
    ).toMatchObject({
      ok: false,
      error: { fields: { pageTitle: expect.any(String), siteName: expect.any(String) } },
    })
  })

  test('not yet looked at, or out of reach: the hand check of the last ten days stands, and the journal says so', async () => {
    const id = await openHandling(desk)
    const on = (caller: Parameters<Desk['on']>[0], act: Parameters<Desk['on']>[1], input: object) => desk.on(caller, act, id, input)
    Object.assign(desk.app, { reactions: [] })
    must(await on(desk.people.handler, acts.draftDecision, { draft: draftTo(address('by-hand')) }))
    must(await on(desk.people.legal, acts.reviewDecision, { kind: 'legal', passed: true, opinion: '事实清楚，依据正确。' }))
    must(await sign(id))
    const journal = (await desk.owner(
      `select detail ->> 'linkCheckedBy' as by from platform.journal where name = 'requests.decided' and subject_id = '${id}'`,
    )) as {
      readonly rows: readonly { readonly by: string }[]
    }
    expect(journal.rows).toEqual([{ by: 'hand' }])
  }, 60_000)
})
