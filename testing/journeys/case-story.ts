/** Cases brought to where a journey begins: the same acts as the desk, sent with the session of whoever is signed in. */
import type { Locator, Page } from 'playwright-core'
import { at } from './browser.ts'
import { ask } from './desk-story.ts'

interface Refused {
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
}

/** Does an act as the desk does, once; the refusal is thrown in its own words. */
const perform = async <Answer>(page: Page, name: string, input: unknown): Promise<Answer> => {
  const answer = (await page.evaluate(
    `fetch('/api/${name}', { method: 'POST', headers: { 'content-type': 'application/json', 'x-sunlit-request': 'desk', 'idempotency-key': crypto.randomUUID() }, body: ${JSON.stringify(JSON.stringify(input))} }).then((answer) => answer.json())`,
  )) as { readonly value?: Answer; readonly refusal?: Refused }
  if (answer.refusal) throw new Error(`${name}: ${answer.refusal.message} ${JSON.stringify(answer.refusal.fields ?? {})}`)
  return answer.value as Answer
}

interface Registered {
  readonly requestId: string
  readonly number: string
  readonly trackingNumber: string
  readonly queryCode: string
}

interface Wanted {
  readonly subject: string
  readonly items?: readonly string[]
  readonly name?: string
  readonly idNumber?: string
  readonly wish?: { readonly form: string; readonly delivery: string }
}

/** The day on which the server acts. */
const dayOf = async (page: Page): Promise<string> =>
  (await page.evaluate("new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())")) as string

const organOf = async (page: Page): Promise<string> => (await ask<{ readonly organId: string }>(page, 'identity.me', {})).organId

/** Registered at the counter by the clerk; with `handler` given to that person at once. */
export const registered = async (clerk: Page, wanted: Wanted, handler?: Page): Promise<Registered> => {
  const { subject, items = [subject] } = wanted
  const found = await perform<Registered>(clerk, 'requests.register', {
    organId: await organOf(clerk),
    channel: 'in_person',
    submittedOn: await dayOf(clerk),
    applicant: {
      kind: 'natural_person',
      name: wanted.name ?? '钱来福',
      idKind: 'resident_id',
      idNumber: wanted.idNumber ?? '11010519491231002X',
      phone: '13800001234',
      address: '长兴镇长兴村5组',
    },
    requested: { subject, description: `申请公开：${items.join('；')}。`, items },
    wish: wanted.wish ?? { form: 'paper', delivery: 'pick_up' },
  })
  if (handler) {
    const { personId } = await ask<{ readonly personId: string }>(handler, 'identity.me', {})
    await onCase(clerk, found.requestId, 'requests.assign', { to: personId })
  }
  return found
}

/** An act on a case in the version that stands now. */
export const onCase = async <Answer>(page: Page, requestId: string, name: string, input: object): Promise<Answer> => {
  const { version } = await ask<{ readonly version: number }>(page, 'requests.casePage', { requestId })
  return perform<Answer>(page, name, { requestId, version, ...input })
}

interface Deciding {
  readonly handler: Page
  readonly reviewer: Page
  readonly chief: Page
}

/** Drafted as 予以公开, reviewed, signed. */
export const decided = async (
  { handler, reviewer, chief }: Deciding,
  requestId: string,
  items: readonly string[],
  service: 'in_person' | 'post' = 'in_person',
): Promise<void> => {
  const supplied = (await handler.evaluate(
    `(() => { const body = new FormData(); body.append('file', new File(['（已遮盖）'], '公开版.txt', { type: 'text/plain' })); return fetch('/api/files', { method: 'POST', headers: { 'x-sunlit-request': 'desk' }, body }).then((answer) => answer.json()).then((answer) => answer.value) })()`,
  )) as { readonly digest: string; readonly name: string }
  await onCase(handler, requestId, 'requests.draftDecision', {
    draft: {
      code: 'granted.provided',
      answers: items.map((_item, place) => ({ item: place + 1, answer: '现提供该材料复印件一份。' })),
      facts: '经查，本机关于2025年6月制作并保存上述材料。',
      reasons: '上述信息不属于不予公开的范围，应当公开。',
      articles: ['36(2)'],
      content: '同意公开，提供上述材料的复印件各一份。',
      fields: { supplyForm: 'paper', deidentified: 'yes' },
      supplied: [{ digest: supplied.digest, name: supplied.name }],
      withheld: [],
      plain: '您要的材料都给您。',
      issuedInNameOf: await organOf(handler),
      service,
    },
  })
  for (const kind of ['legal', 'disclosure'])
    await onCase(reviewer, requestId, 'requests.reviewDecision', { kind, passed: true, opinion: '事实清楚，依据正确。' })
  await onCase(chief, requestId, 'requests.signDecision', { on: await dayOf(chief) })
}

/** A tab of the case page. */
export const openTab = async (page: Page, requestId: string, tab: string): Promise<Locator> => {
  await page.goto(at(`/desk/cases/${requestId}?tab=${tab}`))
  const body = page.locator('#tab-body')
  await body.waitFor()
  return body
}

/** Reads a PDF once it has been rendered; its first bytes. */
export const pdfAt = async (page: Page, path: string): Promise<string> => {
  for (let attempt = 0; attempt < 60; attempt++) {
    const found = (await page.evaluate(
      `fetch(${JSON.stringify(path)}).then(async (answer) => answer.ok ? new TextDecoder('latin1').decode((await answer.arrayBuffer()).slice(0, 5)) : '')`,
    )) as string
    if (found !== '') return found
    await page.waitForTimeout(500)
  }
  return ''
}
