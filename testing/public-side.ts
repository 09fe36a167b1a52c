/** The outer side ready for tests: two organs published, a person, an office that notes what arrives. */

import { z } from 'zod'
import { createLocalPump, type OfficeAppliers, type OfficeMessage, type SiteAppliers } from '#exchange'
import { applyComplaintProgressed } from '#feedback'
import { newDraftToken, receipt, submitRequest } from '#intake'
import { type Json, ok } from '#kernel'
import { applyPublicationChanged } from '#library'
import { slipAppliers } from '#on-behalf'
import { applyOrgansPublished, applySealPublished } from '#pages'
import { act, execute, look } from '#platform'
import { applyReadingReady } from '#readings'
import { applyContentReleased } from '#released'
import { applyInquiryProgressed, applyReplyReady, applyRequestProgressed } from '#tracking'
import { registerFixtureNames, type TestApp, testApp } from './index.ts'

export const visitor = { kind: 'visitor', origin: 'one place' } as const
export const stranger = { kind: 'visitor', origin: 'another place' } as const
const system = { kind: 'system', part: 'reaction' } as const
export const person = { name: '张三丰年', idNumber: '11010519491231002X', phone: '13800138000', address: '民胜镇长兴村5组12号' }
registerFixtureNames(person.name)

export const landId = '6f9619ff-8b86-4011-b42d-00c04fc964ff'
export const townId = '7f9619ff-8b86-4011-b42d-00c04fc964ff'
const guide = {
  foiOffice: '办公室',
  address: '文昌路1号',
  postcode: '644000',
  hours: '工作日9:00至17:30',
  phone: '0831-8521234',
  fax: '',
  email: 'xxgk@example.gov.cn',
  website: '',
  scope: '农村集体土地征收、不动产登记',
  howToObtain: '网上、当面、写信',
  announcedChannels: ['online' as const],
  updatedOn: '2026-11-01',
  version: 3,
}
const organ = (id: string, name: string, shortName: string, scope: string, autoConfirm: boolean) => ({
  id,
  name,
  shortName,
  kind: 'department',
  level: 'county',
  parentId: null,
  receivesRequests: true,
  autoConfirm,
  guide: { ...guide, scope },
  reconsideration: { organ: '明川县人民政府', address: '文昌路1号', url: null },
  court: { name: '明川县人民法院', address: '滨河路20号' },
})

const sendFromOffice = act({
  name: 'probe.sendFromOffice',
  title: '发送',
  side: 'office',
  input: z.object({ type: z.string(), payload: z.json() }),
  within: async () => null,
  handle: async (context, { type, payload }) => {
    context.send({ type, version: 1, payload: payload as Json })
    return ok({})
  },
})

export interface Arrived {
  readonly type: string
  readonly payload: unknown
}
const noting = (arrived: Arrived[]): OfficeAppliers => {
  const note = (type: string) => async (_app: unknown, message: { readonly payload: unknown }) => {
    arrived.push({ type, payload: message.payload })
    return ok({})
  }
  return {
    'request.submitted': note('request.submitted'),
    'correction.submitted': note('correction.submitted'),
    'withdrawal.submitted': note('withdrawal.submitted'),
    'reply.opened': note('reply.opened'),
    'complaint.made': note('complaint.made'),
    'rating.given': note('rating.given'),
    'slip.given': note('slip.given'),
    'slip.ended': note('slip.ended'),
    'slip.opened': note('slip.opened'),
    'slip.filed': note('slip.filed'),
    'filing.numbers': note('filing.numbers'),
    'guidance.exited': note('guidance.exited'),
  }
}
const toSite: SiteAppliers = {
  'request.progressed': applyRequestProgressed,
  'complaint.progressed': applyComplaintProgressed,
  'reply.ready': applyReplyReady,
  'reading.ready': applyReadingReady,
  'content.released': applyContentReleased,
  'inquiry.progressed': applyInquiryProgressed,
  'publication.changed': applyPublicationChanged,
  'organs.published': applyOrgansPublished,
  'seal.published': applySealPublished,
  ...slipAppliers,
}

export const content = {
  organId: landId,
  requested: { description: '长兴村5组2024年征地补偿登记表' },
  applicant: { kind: 'natural_person', name: person.name, idKind: 'resident_id', idNumber: person.idNumber, phone: person.phone },
  wish: { form: 'electronic', delivery: 'online' },
}
export const picture = (number: string, digest: string, revision: number, more: Partial<OfficeMessage<'request.progressed'>> = {}) => ({
  trackingNumber: number,
  codeDigest: digest,
  revision,
  caseNumber: '明自然资公开申〔2026〕7号',
  organId: landId,
  organName: '明川县自然资源局',
  subject: '征地补偿登记表',
  headline: '正在查找',
  state: 'in_progress' as const,
  receivedOn: '2026-11-25',
  dueOn: '2026-12-23',
  provisional: false,
  handler: null,
  steps: [],
  days: [],
  pauses: [],
  may: { correct: false, withdraw: true, complain: false },
  correction: null,
  fee: null,
  remedies: [],
  remedyText: [],
  ...more,
})

/** The value, or the test fails with the refusal. */
export const must = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The outer side with its exchange, and the shortest ways to use them. */
export const publicSide = async () => {
  const app: TestApp = await testApp({ today: '2026-11-25' })
  const arrived: Arrived[] = []
  const carry = () => createLocalPump(app, { toOffice: noting(arrived), toSite }).drain()
  const fromOffice = async (type: string, payload: unknown) => {
    await execute(app, system, sendFromOffice, { type, payload })
    await carry()
  }
  const submitted = async (more: Record<string, unknown> = {}) => {
    const token = newDraftToken()
    const done = must(await execute(app, visitor, submitRequest, { ...content, draft: token, ...more }))
    const shown = must(await look(app, visitor, receipt, { draft: token }))
    return { token, number: done.trackingNumber, code: shown.queryCode, receipt: shown }
  }
  await fromOffice('organs.published', {
    organs: [
      organ(landId, '明川县自然资源局', '自然资源局', '农村集体土地征收、不动产登记', true),
      organ(townId, '民胜镇人民政府', '民胜镇', '本镇财政预算、惠农补贴', false),
    ],
  })
  return { app, arrived, carry, fromOffice, submitted }
}
