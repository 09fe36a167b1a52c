/** For the proofs that go over every act and view: a tree of organs with a case in each, and a person for each role at the county. */

import { randomUUID } from 'node:crypto'
import { complaintAppliers, registerComplaint } from '#complaints'
import { createLocalPump } from '#exchange'
import { applyComplaintProgressed } from '#feedback'
import { openInquiry } from '#inquiries'
import type { OrganId, PersonId, RequestId } from '#kernel'
import { applyPublicationChanged } from '#library'
import { slipAppliers } from '#on-behalf'
import { addOrgan, setCourt, setIntake, setReconsiderationDesk, updateGuide } from '#organs'
import { applyOrgansPublished, applySealPublished } from '#pages'
import { type App, execute } from '#platform'
import { record } from '#publications'
import { ratingAppliers, receiveRating } from '#ratings'
import { applyReadingReady } from '#readings'
import { applyContentReleased } from '#released'
import { fileProceeding } from '#remedies'
import { officeAppliers } from '#requests'
import { applyInquiryProgressed, applyReplyReady, applyRequestProgressed } from '#tracking'
import { acts, views } from '../composition.ts'
import { type RoleName, roleNames } from '../office/identity/contract.ts'
import { type OfficialCaller, openSession } from '../office/identity/sessions.ts'
import { loadSettings } from '../office/identity/settings.ts'
import { assign, keepArrived, openConference, register, sendCoSearch } from '../office/requests/acts/all.ts'
import { importOn } from './every-act-import.ts'
import { oneLineOn } from './every-act-one-line.ts'
import { registerFixtureNames } from './index.ts'
import type { Known } from './inputs-from-schema.ts'
import { applicant, counterForm, versionOf } from './request-desk.ts'
import { must, openTestOffice, setup, type TestOffice } from './small-office.ts'

/** Where a thing lies, seen from the county at which everybody has his role. */
export const places = ['own', 'below', 'above', 'beside'] as const
export type Place = (typeof places)[number]

export interface EveryActOffice extends TestOffice {
  readonly organAt: Readonly<Record<Place, OrganId>>
  /** Ids of things that exist at a place, by the names under which inputs call them. */
  readonly knownAt: Readonly<Record<Place, Known>>
  readonly holders: Readonly<Record<RoleName, OfficialCaller>>
  /** A fresh session token of a holder. */
  readonly sessionOf: (role: RoleName) => Promise<string>
}

/** All acts and views of the product. */
export const everything = [
  ...acts.map((declared) => ({ is: 'act' as const, declared })),
  ...views.map((declared) => ({ is: 'view' as const, declared })),
]

/** Opens the office; everybody holds his role at the county. */
export const openEveryActOffice = async (): Promise<EveryActOffice> => {
  const office = await openTestOffice()
  const { app, organs } = office
  registerFixtureNames(applicant.name)
  const beside = must(
    await execute(app, setup, addOrgan, {
      name: '临川县人民政府',
      shortName: '临川县政府',
      kind: 'government',
      level: 'county',
      parentId: organs.city,
      code: '临政',
    }),
  ).organId
  const organAt = { own: organs.county, below: organs.land, above: organs.city, beside }
  const settings = await loadSettings(app.office.database)
  for (const organId of Object.values(organAt)) {
    must(await execute(app, setup, updateGuide, { organId, version: 0, guide, note: '首次公布' }))
    must(await execute(app, setup, setCourt, { organId, name: '明川县人民法院', address: '法院路2号' }))
    must(await execute(app, setup, setIntake, { organId, receivesRequests: true, autoConfirm: true, emailReceipt: 'confirmed' }))
    if (organId !== organs.land) must(await execute(app, setup, setReconsiderationDesk, { organId, address: '人民路1号', url: null }))
  }
  const session = (personId: PersonId) => openSession(app.office.database, personId, 'test', app.clock.now(), settings)
  /** Asked by an organ that is none of the places. */
  const coSearchOf = async (organId: OrganId, place: Place): Promise<string | undefined> => {
    const asker = await office.person(`asker.${place}`, organs.finance, 'clerk', 'handler')
    const { requestId } = must(await execute(app, asker, register, counterForm(organs.finance, app.clock.today())))
    must(await execute(app, asker, assign, { requestId, version: await versionOf(app, requestId), to: asker.personId }))
    const version = await versionOf(app, requestId)
    must(await execute(app, asker, sendCoSearch, { requestId, version, units: [{ organId }], question: '请查' }))
    const found = (await office.owner(`select id from requests.co_search where request_id = '${requestId}'`)) as {
      readonly rows: readonly { readonly id: string }[]
    }
    return found.rows[0]?.id
  }
  const knownOf = async (place: Place): Promise<Known> => {
    const organId = organAt[place]
    const clerk = await office.person(`clerk.${place}`, organId, 'clerk')
    const target = await office.person(`target.${place}`, organId)
    await session(target.personId)
    const opened = must(await execute(app, clerk, register, counterForm(organId, app.clock.today())))
    const paper = must(
      await execute(app, clerk, keepArrived, { organId, items: [{ channel: 'fax', arrivedOn: app.clock.today(), text: '申请公开预算' }] }),
    )
    const sessions = (await office.owner(`select id from identity.session where person_id = '${target.personId}'`)) as {
      readonly rows: readonly { readonly id: string }[]
    }
    const messageId = randomUUID()
    await office.owner(`insert into notifications.message (id, key, way, request_id, organ_id, title, body, state, next_try_at, created_at)
      values ('${messageId}', '${place}', 'mail', '${opened.requestId}', '${organId}', '进展', '进展', 'failed', now(), now())`)
    const asked = must(
      await execute(app, clerk, openInquiry, {
        requestId: opened.requestId,
        version: await versionOf(app, opened.requestId),
        toOrganId: organId,
      }),
    )
    const speaker = await office.person(`speaker.${place}`, organId, 'handler')
    const called = must(
      await execute(app, speaker, openConference, {
        requestId: opened.requestId,
        version: asked.version,
        way: 'written',
        heldOn: app.clock.today(),
        question: '怎么答',
        participants: [{ as: 'unit', organId }],
      }),
    )
    const conferences = (await office.owner(`select id from requests.conference where request_id = '${opened.requestId}'`)) as {
      readonly rows: readonly { readonly id: string }[]
    }
    return {
      conferenceId: conferences.rows[0]?.id,
      coSearchId: await coSearchOf(organId, place),
      inquiryId: asked.inquiryId,
      messageId,
      organId,
      parentId: organId,
      requestId: opened.requestId,
      version: called.version,
      trackingNumber: opened.trackingNumber,
      letterId: opened.letterId,
      personId: target.personId,
      sessionId: sessions.rows[0]?.id,
      leaveId: randomUUID(),
      arrivedId: paper.arrivedIds[0],
      ...(await feedbackOn(app, organId, opened)),
      ...(await importOn(office, organId, target.personId)),
      ...(await oneLineOn(office, organId, opened.requestId, target.personId)),
      itemId: await publicationOf(app, clerk, organId, place),
    }
  }
  const knownAt = {
    own: await knownOf('own'),
    below: await knownOf('below'),
    above: await knownOf('above'),
    beside: await knownOf('beside'),
  }
  const made: [RoleName, OfficialCaller][] = []
  for (const role of roleNames) made.push([role, await office.person(`holder.${role.replaceAll('_', '.')}`, organs.county, role)])
  const holders = Object.fromEntries(made) as Record<RoleName, OfficialCaller>
  const toSite = {
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
  await createLocalPump(app, { toOffice: { ...officeAppliers, ...complaintAppliers, ...ratingAppliers }, toSite }).drain()
  return { ...office, organAt, knownAt, holders, sessionOf: async (role) => (await session(holders[role].personId)).token }
}

/** An entry of the register of published items. */
const publicationOf = async (app: TestOffice['app'], clerk: OfficialCaller, organId: OrganId, place: Place): Promise<string> => {
  const item = { title: '石桥村补偿方案', publishedOn: app.clock.today(), address: `https://www.example.gov.cn/${place}` }
  return must(await execute(app, clerk, record, { organId, item })).itemId
}

/** A proceeding, a complaint and a bad rating on that case. */
const feedbackOn = async (app: TestOffice['app'], organId: OrganId, { requestId, trackingNumber, letterId }: Registered) => {
  const today = app.clock.today()
  const machine: App = { ...app, permit: async () => true }
  const system = { kind: 'system', part: 'setup' } as const
  const { proceedingId } = must(
    await execute(machine, system, fileProceeding, { requestId, kind: 'reconsideration', body: '明川县人民政府', receivedOn: today }),
  )
  const { complaintId } = must(
    await execute(machine, system, registerComplaint, {
      requestId,
      about: 'overdue',
      channel: 'phone',
      receivedOn: today,
      text: '没有答复。',
    }),
  )
  const { ratingId } = must(
    await execute(machine, { kind: 'system', part: 'exchange' }, receiveRating, {
      trackingNumber,
      letterId: letterId ?? organId,
      score: 1,
      solved: 'no',
      comment: '',
      givenOn: today,
      givenAt: app.clock.now(),
    }),
  )
  return { proceedingId, complaintId, ratingId }
}
interface Registered {
  readonly requestId: RequestId
  readonly trackingNumber: string
  readonly letterId?: string
}

const guide = {
  foiOffice: '政务公开股',
  address: '人民路1号',
  postcode: '410000',
  hours: '工作日 9:00–17:00',
  phone: '0731-88000001',
  fax: '',
  email: 'xxgk@example.gov.cn',
  website: '',
  scope: '主动公开目录见网站。',
  howToObtain: '网上、当面、邮寄均可申请。',
  announcedChannels: ['online', 'email'],
}

/** A digest of every row of every table, to see that nothing has changed. */
export const digestOfTables = async (office: Pick<TestOffice, 'owner'>): Promise<Readonly<Record<string, string>>> => {
  const tables = (await office.owner(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('platform', 'organs', 'identity', 'requests', 'notifications', 'letters', 'precedents', 'compendium', 'publications', 'conversions', 'exchange', 'intake', 'site', 'remedies', 'complaints', 'ratings', 'inquiries', 'talk', 'worklists', 'register_import') order by 1`)) as {
    readonly rows: readonly { readonly name: string }[]
  }
  const digests = (await office.owner(
    tables.rows
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${name} t`,
      )
      .join(' union all '),
  )) as { readonly rows: readonly { readonly name: string; readonly digest: string }[] }
  return Object.fromEntries(digests.rows.map(({ name, digest }) => [name, digest]))
}
