/** The composition root: the only file that knows all parts. Machinery in, the whole product out. */

import { compendiumActs, compendiumViews } from '#compendium'
import { complaintActs, complaintAppliers, complaintViews } from '#complaints'
import { conversionActs, conversionReactions, conversionSchedules, conversionViews } from '#conversions'
import { createFolderCarrier, createLocalPump, type FolderCarrier, type LocalPump, type SiteAppliers } from '#exchange'
import { applyComplaintProgressed, feedbackActs, feedbackViews } from '#feedback'
import * as identity from '#identity'
import { inquiryActs, inquiryViews } from '#inquiries'
import { forgetExpired, intakeActs, intakeViews, tellNumbers } from '#intake'
import { createLetterRenderer, letterActs, letterCatalog, letterReactions, templateActs, templateViews } from '#letters'
import { applyPublicationChanged, libraryViews } from '#library'
import { linkActs, linkReactions, linkViews } from '#links'
import { notificationActs, notificationReactions, notificationSchedules, notificationViews } from '#notifications'
import { onBehalfActs, onBehalfViews, slipAppliers } from '#on-behalf'
import * as organs from '#organs'
import { applyOrgansPublished, applySealPublished, pagesViews } from '#pages'
import {
  type AnyAct,
  type AnyView,
  type App,
  execute,
  type Http,
  type Machinery,
  type Schedule,
  type SealedColumn,
  upkeepSchedules,
} from '#platform'
import { precedentActs, precedentViews } from '#precedents'
import { publicationActs, publicationReactions, publicationSchedules, publicationViews } from '#publications'
import { ratingActs, ratingAppliers, ratingViews } from '#ratings'
import { applyReadingReady, readingViews } from '#readings'
import { importActs, importReactions, importViews } from '#register-import'
import { applyContentReleased, releasedViews } from '#released'
import { remedyActs, remedyViews } from '#remedies'
import {
  requestActs,
  officeAppliers as requestAppliers,
  requestReactions,
  requestSchedules,
  requestTemplates,
  requestViews,
} from '#requests'
import { publishSeal, sealSchedule } from '#seals'
import { talkActs, talkReactions, talkViews } from '#talk'
import { applyInquiryProgressed, applyReplyReady, applyRequestProgressed, trackingViews } from '#tracking'
import { worklistActs, worklistViews } from '#worklists'
import { registerApi, registerDesk } from './faces/api/index.ts'
import { portalErrors, registerPortal } from './faces/portal/index.ts'

/** 文书模板: every kind of paper whose wording the office may change. */
export const templates = letterCatalog(requestTemplates)

/** Every act of the product. */
export const acts: readonly AnyAct[] = [
  ...organs.acts,
  ...identity.acts,
  ...letterActs,
  ...templateActs(templates),
  ...linkActs,
  publishSeal,
  ...publicationActs,
  ...precedentActs,
  ...compendiumActs,
  ...requestActs,
  ...importActs,
  ...talkActs,
  ...inquiryActs,
  ...notificationActs,
  ...remedyActs,
  ...complaintActs,
  ...ratingActs,
  ...worklistActs,
  ...conversionActs,
  ...intakeActs,
  ...feedbackActs,
  ...onBehalfActs,
]

/** Every view of the product. */
export const views: readonly AnyView[] = [
  ...organs.views,
  ...identity.views,
  ...templateViews(templates),
  ...linkViews,
  ...publicationViews,
  ...precedentViews,
  ...compendiumViews,
  ...requestViews,
  ...importViews,
  ...talkViews,
  ...inquiryViews,
  ...notificationViews,
  ...intakeViews,
  ...trackingViews,
  ...readingViews,
  ...releasedViews,
  ...pagesViews,
  ...libraryViews,
  ...remedyViews,
  ...complaintViews,
  ...ratingViews,
  ...worklistViews,
  ...conversionViews,
  ...feedbackViews,
  ...onBehalfViews,
]

/** Everything that is sealed and not append-only: what key rotation re-encrypts. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'identity.totp', column: 'sealed', row: 'person_id' },
  ...['name', 'id_number', 'contact_person', 'phone', 'email', 'address', 'postcode'].map((column) => ({
    table: 'requests.applicant',
    column,
    row: 'request_id',
  })),
  ...['name', 'address', 'phone'].map((column) => ({ table: 'requests.party', column, row: "request_id || '/' || kind || '/' || ref" })),
  ...['title', 'question', 'answer'].map((column) => ({ table: 'requests.co_search', column, row: 'id' })),
  ...['question', 'conclusion'].map((column) => ({ table: 'requests.conference', column, row: 'id' })),
  ...['name', 'opinion'].map((column) => ({ table: 'requests.conference_participant', column, row: "conference_id || '/' || ref" })),
  { table: 'talk.message', column: 'body', row: 'id' },
  { table: 'talk.file', column: 'name', row: "message_id || '/' || digest" },
  { table: 'requests.statement', column: 'text', row: 'id' },
  { table: 'requests.old_entry', column: 'content', row: 'request_id' },
  { table: 'register_import.import', column: 'name', row: 'id' },
  { table: 'register_import.row', column: 'cells', row: "import_id || '/' || sheet || '/' || row" },
  ...['quote', 'text', 'answer'].map((column) => ({ table: 'requests.review_note', column, row: 'id' })),
  { table: 'requests.arrived', column: 'text', row: 'id' },
  { table: 'requests.form_draft', column: 'content', row: "person_id || '/' || form || '/' || about" },
  { table: 'requests.hand_over', column: 'matter', row: 'id' },
  { table: 'requests.proxy_slip', column: 'proxy', row: 'id' },
  { table: 'site.proxy_slip', column: 'sealed', row: 'slip_id' },
  { table: 'intake.proxy_slip', column: 'sealed', row: 'slip_id' },
  { table: 'intake.proxy_use', column: 'sealed', row: 'id' },
  { table: 'requests.real_need', column: 'need', row: 'id' },
  { table: 'inquiries.ticket', column: 'question', row: 'id' },
  { table: 'inquiries.ticket', column: 'answer', row: 'id' },
  { table: 'site.inquiry', column: 'sealed', row: "tracking_number || '/' || inquiry_id" },
  { table: 'remedies.answer', column: 'content', row: 'proceeding_id' },
  { table: 'remedies.proceeding', column: 'struck_reason', row: 'id' },
  ...['text', 'explanation', 'order_text', 'result_text'].map((column) => ({ table: 'complaints.complaint', column, row: 'id' })),
  { table: 'ratings.rating', column: 'comment', row: 'id' },
  { table: 'ratings.call_back', column: 'record', row: 'rating_id' },
  { table: 'worklists.saved_filter', column: 'content', row: 'id' },
  { table: 'worklists.reminder', column: 'words', row: 'id' },
  { table: 'intake.complaint', column: 'sealed', row: 'id' },
  { table: 'site.complaint', column: 'sealed', row: 'complaint_id' },
  { table: 'letters.letter', column: 'content', row: 'id' },
  ...['mail', 'mobile'].map((column) => ({ table: 'notifications.person_setting', column, row: 'person_id' })),
  { table: 'intake.draft', column: 'sealed', row: 'id' },
  { table: 'intake.submission', column: 'sealed', row: 'id' },
  { table: 'intake.opening', column: 'sealed', row: 'tracking_number' },
  { table: 'intake.file', column: 'sealed_name', row: "draft_id || '/' || digest" },
  { table: 'intake.follow_up', column: 'sealed', row: 'id' },
  { table: 'exchange.inbox', column: 'sealed', row: "receiver || '/' || number" },
  { table: 'site.request_progress', column: 'sealed', row: 'tracking_number' },
  { table: 'site.reading', column: 'sealed', row: "tracking_number || '/' || letter_id" },
  { table: 'site.letter', column: 'sealed', row: "tracking_number || '/' || letter_id" },
]

/** Daily work. */
export const schedules: readonly Schedule[] = [
  ...upkeepSchedules,
  sealSchedule,
  ...requestSchedules,
  ...notificationSchedules,
  ...publicationSchedules,
  ...conversionSchedules,
  {
    name: 'forget',
    // 03:00 in Shanghai
    cron: '0 19 * * *',
    run: async (app) => {
      await execute(app, { kind: 'system', part: 'schedule' }, forgetExpired, {})
      await execute(app, { kind: 'system', part: 'schedule' }, tellNumbers, {})
    },
  },
]

/** What the office does with messages of the site. */
export const officeAppliers = { ...requestAppliers, ...complaintAppliers, ...ratingAppliers }

const siteAppliers: SiteAppliers = {
  'complaint.progressed': applyComplaintProgressed,
  'request.progressed': applyRequestProgressed,
  'reply.ready': applyReplyReady,
  'reading.ready': applyReadingReady,
  'content.released': applyContentReleased,
  'inquiry.progressed': applyInquiryProgressed,
  'publication.changed': applyPublicationChanged,
  'organs.published': applyOrgansPublished,
  'seal.published': applySealPublished,
  ...slipAppliers,
}

/** What carries messages between the sides: on one machine the local pump, across a gap folders. */
export type Carrier = LocalPump | FolderCarrier

export interface Product {
  readonly app: App
  readonly pump: Carrier
  /** Lets go what the product itself has started: the carrier and the process that renders letters. */
  readonly close: () => Promise<void>
}

/** The product on opened machinery. Messages are carried only once `pump.start()` was called, or by `pump.drain()`. */
export const compose = (machinery: Machinery): Product => {
  const renderer = createLetterRenderer({ fontsDir: machinery.settings.fontsDir })
  let pump: Carrier | null = null
  const app: App = {
    ...machinery,
    permit: identity.createPermit(machinery.clock),
    reactions: [
      ...letterReactions(renderer),
      ...linkReactions,
      ...publicationReactions,
      ...requestReactions(renderer),
      ...importReactions,
      ...talkReactions,
      ...notificationReactions,
      ...conversionReactions,
    ],
    afterCommit: (side) => pump?.wake(side),
  }
  const started = carrierOf(app)
  pump = started
  return {
    app,
    pump: started,
    close: async () => {
      await started.stop()
      await renderer.close()
    },
  }
}

const carrierOf = (app: App): Carrier => {
  const { role, exchangeOut, exchangeIn } = app.settings
  if (role === 'all') return createLocalPump(app, { toOffice: officeAppliers, toSite: siteAppliers })
  if (exchangeOut === null || exchangeIn === null) throw new Error('ROLE 不是 all 时，请设 EXCHANGE_OUT 和 EXCHANGE_IN。')
  const folders = { outgoingFolder: exchangeOut, incomingFolder: exchangeIn }
  return role === 'inner'
    ? createFolderCarrier(app, { side: 'office', to: { side: 'office', appliers: officeAppliers }, ...folders })
    : createFolderCarrier(app, { side: 'site', to: { side: 'site', appliers: siteAppliers }, ...folders })
}

/** What createHttp needs from the faces. */
export const httpOptions = (app: App) => ({ showError: portalErrors(app) })

/** Puts portal, desk and API on the server: the outer side has no desk, the inner side no portal. */
export const registerFaces = async ({ server }: Http, app: App): Promise<void> => {
  const { role } = app.settings
  if (role !== 'inner') registerPortal(server, app)
  if (role === 'outer') return
  registerApi(server, app, { acts, views })
  await registerDesk(server)
}
