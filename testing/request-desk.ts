/** For the tests of requests: a real office with one person for each duty, inputs that pass, and a case brought as far as wanted. */
import { createHash } from 'node:crypto'
import { type OrganId, type PlainDate, plainDate, type RequestId, type Result } from '#kernel'
import { setCourt, setIntake, setReconsiderationDesk, updateGuide } from '#organs'
import { type AnyAct, type App, execute } from '#platform'
import type { OfficialCaller } from '../office/identity/sessions.ts'
import * as acts from '../office/requests/acts/all.ts'
import type { DecisionDraft } from '../office/requests/inputs.contract.ts'
import { registerFixtureNames } from './index.ts'
import { must, openTestOffice, setup, type TestOffice } from './small-office.ts'

export interface Desk extends TestOffice {
  readonly organ: OrganId
  readonly people: Readonly<Record<'clerk' | 'handler' | 'legal' | 'secrecy' | 'head' | 'chief', OfficialCaller>>
  /** Performs an act on a case at the version that stands. */
  readonly on: (caller: OfficialCaller, wanted: AnyAct, requestId: RequestId, input?: object) => Promise<Result<Answer>>
  readonly today: () => PlainDate
}

export interface Answer {
  readonly requestId: RequestId
  readonly version: number
  readonly stage: string
  readonly letterId?: string
  readonly documentNumber?: string | null
}

/** An office whose guide, court and reconsideration desk are filled in. */
/** What is supplied: a real file in the store of every desk. */
const suppliedContent = Buffer.from('征地补偿安置方案（复制件）', 'utf8')
export const suppliedDigest = createHash('sm3').update(suppliedContent).digest('hex')

export const openDesk = async (day = '2026-11-25'): Promise<Desk> => {
  const office = await openTestOffice()
  office.clock.set(plainDate(day))
  must(await office.app.office.files.put(suppliedContent, { name: '征地补偿安置方案.txt' }))
  const organ = office.organs.land
  registerFixtureNames('李青禾', '王某人')
  for (const each of [organ, office.organs.finance])
    must(await execute(office.app, setup, updateGuide, { organId: each, version: 0, guide, note: '首次公布' }))
  const county = office.organs.county
  must(
    await execute(office.app, setup, setReconsiderationDesk, {
      organId: county,
      address: '明川县城关镇人民路1号',
      url: 'https://fy.example.gov.cn',
    }),
  )
  for (const each of [organ, office.organs.finance, county])
    must(await execute(office.app, setup, setCourt, { organId: each, name: '明川县人民法院', address: '明川县城关镇法院路2号' }))
  must(
    await execute(office.app, setup, setIntake, { organId: organ, receivesRequests: true, autoConfirm: true, emailReceipt: 'confirmed' }),
  )
  const people = {
    clerk: await office.person('desk.clerk', organ, 'clerk'),
    handler: await office.person('desk.handler', organ, 'handler'),
    legal: await office.person('desk.legal', organ, 'legal_reviewer'),
    secrecy: await office.person('desk.secrecy', organ, 'disclosure_reviewer'),
    head: await office.person('desk.head', organ, 'foi_office_head'),
    chief: await office.person('desk.chief', organ, 'organ_head'),
  }
  return {
    ...office,
    organ,
    people,
    today: () => office.clock.today(),
    on: async (caller, wanted, requestId, input = {}) =>
      execute(office.app, caller, wanted, { requestId, version: await versionOf(office.app, requestId), ...input }),
  }
}

/** The version a page would show now. */
export const versionOf = async (app: App, requestId: RequestId): Promise<number> => {
  const found = await app.office.database
    .withSchema('requests')
    .selectFrom('request' as never)
    .select('version' as never)
    .where('id' as never, '=', requestId as never)
    .executeTakeFirst()
  return (found as { readonly version: number } | undefined)?.version ?? 0
}

const guide = {
  foiOffice: '政务公开股',
  address: '明川县城关镇国土路3号',
  postcode: '410000',
  hours: '工作日 9:00–17:00',
  phone: '0731-88000001',
  fax: '0731-88000002',
  email: 'xxgk@example.gov.cn',
  website: 'https://www.example.gov.cn',
  scope: '主动公开目录见网站。',
  howToObtain: '网上、当面、邮寄均可申请。',
  announcedChannels: ['online', 'email', 'fax'],
}

export const applicant = {
  kind: 'natural_person',
  name: '李青禾',
  idKind: 'resident_id',
  idNumber: '430121199003073915',
  phone: '13800001234',
  address: '明川县河湾镇石桥村8组',
} as const

/** A counter registration of today. */
export const counterForm = (organId: OrganId, today: PlainDate, more: object = {}) => ({
  organId,
  channel: 'in_person',
  submittedOn: today,
  applicant,
  requested: {
    subject: '石桥村征地补偿方案',
    description: '申请公开石桥村2025年征地补偿安置方案及其公告。',
    items: ['石桥村2025年征地补偿安置方案', '该方案的公告'],
  },
  wish: { form: 'paper', delivery: 'post' },
  ...more,
})

/** A registered and assigned case. */
export const openHandling = async (desk: Desk, more: object = {}): Promise<RequestId> => {
  const { requestId } = must(await execute(desk.app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today(), more)))
  must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId }))
  return requestId
}

/** A draft that passes every check of 予以公开. */
export const grantedDraft = (organId: OrganId, more: Partial<DecisionDraft> = {}): DecisionDraft => ({
  code: 'granted.provided',
  answers: [
    { item: 1, answer: '现提供该方案复印件一份。' },
    { item: 2, answer: '现提供该公告复印件一份。' },
  ],
  facts: '经查，本机关于2025年6月制作并保存上述方案和公告。',
  reasons: '上述信息不属于不予公开的范围，应当公开。',
  articles: ['36(2)'],
  content: '同意公开，提供方案和公告的复印件各一份。',
  fields: { supplyForm: 'paper', deidentified: 'yes' },
  supplied: [{ digest: suppliedDigest, name: '征地补偿安置方案.txt' }],
  withheld: [],
  plain: '您要的两份材料都给您，随信附上复印件。',
  issuedInNameOf: organId,
  service: 'post',
  ...more,
})

/** Drafted, reviewed by both and signed. */
export const openDecided = async (desk: Desk, requestId: RequestId, draft: DecisionDraft = grantedDraft(desk.organ)): Promise<Answer> => {
  const { handler, legal, secrecy, chief } = desk.people
  must(await desk.on(handler, acts.draftDecision, requestId, { draft }))
  must(await desk.on(legal, acts.reviewDecision, requestId, { kind: 'legal', passed: true, opinion: '事实清楚，依据正确。' }))
  if (/^(granted\.(provided|will)|partially|denied\.(state|other_law|three))/.test(draft.code))
    must(await desk.on(secrecy, acts.reviewDecision, requestId, { kind: 'disclosure', passed: true, opinion: '不涉密，可以公开。' }))
  return must(await desk.on(chief, acts.signDecision, requestId, { on: desk.today() }))
}
