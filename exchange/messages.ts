/** The messages between the two sides: the only thing office and site know of each other. Versioned schemas. */
import { z } from 'zod'
import { ApplicantParticulars, day, moment, SupplyWish, TravellingFile } from './message-parts.ts'
import { ReadingReady } from './reading-message.ts'
import { slipsFromOffice, slipsFromSite } from './slip-messages.ts'

export { ApplicantParticulars, SupplyWish, TravellingFile } from './message-parts.ts'
export { ReadingSection } from './reading-message.ts'

/** site → office */
export const fromSite = {
  'request.submitted': z.object({
    trackingNumber: z.string(),
    /** HMAC-SM3 of the query code, so that the office can print nothing and still know the pair. */
    codeDigest: z.string(),
    organId: z.string(),
    applicant: ApplicantParticulars,
    requested: z.object({
      description: z.string(),
      title: z.string().optional(),
      documentNumber: z.string().optional(),
      period: z.string().optional(),
      place: z.string().optional(),
    }),
    wish: SupplyWish,
    submittedOn: day,
    submittedAt: moment,
    channel: z.enum(['online', 'in_person']),
    /** The applicant saw and accepted the receipt (双方确认) on this day; null when the organ confirms by hand. */
    confirmedOn: day.nullable(),
    files: z.array(TravellingFile),
  }),
  'correction.submitted': z.object({
    trackingNumber: z.string(),
    text: z.string(),
    submittedOn: day,
    files: z.array(TravellingFile),
    /** Handed in by the proxy of this slip, at that moment. */
    byProxy: z.object({ slipId: z.guid(), useId: z.guid(), at: z.string() }).optional(),
  }),
  'withdrawal.submitted': z.object({ trackingNumber: z.string(), statement: z.string(), submittedOn: day }),
  /** The applicant opened the reply on the progress page: delivery by the internet. */
  'reply.opened': z.object({ trackingNumber: z.string(), letterId: z.string(), openedOn: day, openedAt: moment }),
  /** 投诉: one press on the progress page (第四十七、五十一条; R045). */
  'complaint.made': z.object({
    trackingNumber: z.string(),
    complaintId: z.guid(),
    about: z.enum(['overdue', 'refused', 'handling']),
    text: z.string(),
    madeOn: day,
    madeAt: moment,
  }),
  /** 评价 after a reply; given again it takes the place of the earlier one (R034, R137). */
  'rating.given': z.object({
    trackingNumber: z.string(),
    letterId: z.string().min(1).max(80),
    score: z.number().int().min(1).max(5),
    solved: z.enum(['yes', 'partly', 'no']).nullable(),
    comment: z.string(),
    givenOn: day,
    givenAt: moment,
  }),
  ...slipsFromSite,
  /** How filing goes: figures of a year, told each night (R005, R008). Nothing about anyone. */
  'filing.numbers': z.object({
    on: day,
    since: day,
    medianSeconds: z.number().int().min(0).nullable(),
    measured: z.number().int().min(0),
    drafts: z.number().int().min(0),
    exits: z.array(z.object({ exit: z.string().max(60), count: z.number().int().min(0) })),
  }),
  'guidance.exited': z.object({ exit: z.string().min(1).max(60), on: day }),
} as const

/** One line of the progress page: plain words, never internal talk. */
export const ProgressStep = z.object({
  on: day,
  title: z.string(),
  text: z.string(),
  legalTerm: z.string().optional(),
  /** A letter to the applicant that can be opened. */
  letterId: z.string().optional(),
})
export type ProgressStep = z.infer<typeof ProgressStep>

export const DayCell = z.object({
  day,
  kind: z.enum(['received', 'counted', 'paused', 'weekend', 'holiday', 'make_up', 'waiting', 'due']),
  ordinal: z.number().int().nullable(),
  note: z.string().optional(),
  article: z.string().optional(),
})
export type DayCell = z.infer<typeof DayCell>

export const RemedyRow = z.object({
  how: z.string(),
  organ: z.string(),
  address: z.string(),
  lastDay: day.nullable(),
  /** The last day lies in a year whose holiday notice is not out yet. */
  provisional: z.boolean().optional(),
  note: z.string().optional(),
})
export type RemedyRow = z.infer<typeof RemedyRow>

/** An organ as the public sees it: what the form proposes and the guide pages show. Members it does not know are left out. */
export const PublishedOrgan = z.object({
  id: z.guid(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  level: z.string(),
  parentId: z.guid().nullable(),
  receivesRequests: z.boolean(),
  autoConfirm: z.boolean(),
  guide: z.object({
    foiOffice: z.string(),
    address: z.string(),
    postcode: z.string(),
    hours: z.string(),
    phone: z.string(),
    fax: z.string(),
    email: z.string(),
    website: z.string(),
    scope: z.string(),
    howToObtain: z.string(),
    announcedChannels: z.array(z.enum(['online', 'email', 'fax'])),
    updatedOn: day.nullable(),
    version: z.number().int(),
  }),
  reconsideration: z.object({ organ: z.string(), address: z.string(), url: z.string().nullable() }),
  court: z.object({ name: z.string(), address: z.string() }),
})
export type PublishedOrgan = z.infer<typeof PublishedOrgan>

/** One thing asked for, with its answer, as the reply has it. */
export const AnsweredItem = z.object({
  item: z.string(),
  answer: z.string(),
  outcome: z.enum(['given', 'partly', 'withheld', 'not_held', 'elsewhere', 'not_handled']).nullable(),
})
export type AnsweredItem = z.infer<typeof AnsweredItem>

/** office → site */
export const fromOffice = {
  /** The whole public picture of one request; the newest one wins (by `revision`). */
  'request.progressed': z.object({
    trackingNumber: z.string(),
    codeDigest: z.string(),
    revision: z.number().int(),
    caseNumber: z.string().nullable(),
    organId: z.string(),
    organName: z.string(),
    subject: z.string(),
    /** One sentence in plain words: who is doing what. */
    headline: z.string(),
    state: z.enum([
      'received',
      'in_progress',
      'awaiting_correction',
      'suspended',
      'awaiting_payment',
      'replied',
      'closed',
      'overdue',
      'withdrawn',
    ]),
    receivedOn: day.nullable(),
    dueOn: day.nullable(),
    provisional: z.boolean(),
    handler: z.object({ name: z.string(), phone: z.string() }).nullable(),
    steps: z.array(ProgressStep),
    days: z.array(DayCell),
    pauses: z.array(z.object({ from: day, to: day.nullable(), workdays: z.number().int(), reason: z.string(), article: z.string() })),
    /** What the applicant may do now, read off the rules. */
    may: z.object({ correct: z.boolean(), withdraw: z.boolean(), complain: z.boolean() }),
    correction: z.object({ defects: z.array(z.string()), dueOn: day.nullable() }).nullable(),
    fee: z
      .object({
        amountYuan: z.number(),
        dueOn: day.nullable(),
        /** Senders of before leave the rest out: then it is due. */
        state: z.enum(['due', 'paid', 'lapsed', 'dropped']).optional(),
        paidYuan: z.number().optional(),
        howToPay: z.string().optional(),
        standard: z.enum(['per_request', 'per_page']).optional(),
      })
      .nullable(),
    /** Silence, or the decision's remedies. */
    remedies: z.array(RemedyRow),
    remedyText: z.array(z.string()),
  }),
  /** A letter to the applicant, or the reply with what is supplied. Personal: opened with number and code only. */
  'reply.ready': z.object({
    trackingNumber: z.string(),
    codeDigest: z.string(),
    letterId: z.string(),
    kind: z.string(),
    title: z.string(),
    documentNumber: z.string().nullable(),
    on: day,
    /** What was given, what was not, in plain words. */
    plain: z.string(),
    /** With the reply: each thing asked for and what became of it. Senders of before leave it out. */
    items: z.array(AnsweredItem).optional(),
    files: z.array(TravellingFile),
  }),
  'reading.ready': ReadingReady,
  /** 咨询: who answers a question of the request and what was answered; the newest revision wins (R013). */
  'inquiry.progressed': z.object({
    trackingNumber: z.string(),
    codeDigest: z.string(),
    inquiryId: z.guid(),
    revision: z.number().int(),
    question: z.string(),
    organName: z.string(),
    phone: z.string(),
    askedOn: day,
    dueOn: day,
    answer: z.string().nullable(),
    answeredOn: day.nullable(),
  }),
  /** How a complaint goes on; the newest revision wins. */
  'complaint.progressed': z.object({
    trackingNumber: z.string(),
    complaintId: z.guid(),
    revision: z.number().int(),
    state: z.enum(['received', 'explaining', 'explained', 'ordered', 'passed_on', 'concluded']),
    authorityName: z.string(),
    authorityPhone: z.string(),
    receivedOn: day,
    dueOn: day,
    headline: z.string(),
    steps: z.array(ProgressStep),
    resultText: z.string().nullable(),
  }),
  /** What was supplied with a reply, opened to everybody by the QR code of the letter, or taken back. Names nobody. */
  'content.released': z.object({
    /** Opens it: 160 random bits. */
    token: z.string().min(22).max(64),
    revision: z.number().int(),
    organName: z.string(),
    organPhone: z.string(),
    title: z.string().min(1).max(200),
    openedOn: day,
    withdrawn: z.boolean(),
    files: z.array(TravellingFile),
  }),
  ...slipsFromOffice,
  /** One entry of the register of published items as it stands; the newest revision wins. Public by nature, names nobody. */
  'publication.changed': z.object({
    id: z.guid(),
    revision: z.number().int().min(1),
    organId: z.guid(),
    organName: z.string(),
    title: z.string().min(1).max(200),
    issuingNumber: z.string().nullable(),
    issuedOn: day.nullable(),
    publishedOn: day,
    topic: z.string(),
    keywords: z.array(z.string()),
    summary: z.string(),
    siteName: z.string(),
    /** Where it stands; null when it is read on the page of the item itself. */
    address: z.string().nullable(),
    body: z.string().nullable(),
    withdrawn: z.object({ on: day, reason: z.string() }).nullable(),
  }),
  /** Organs and their 公开指南: what the form proposes and the guide pages show. */
  'organs.published': z.object({ organs: z.array(PublishedOrgan) }),
  /** The newest seal, shown on the portal. */
  'seal.published': z.object({ number: z.number().int(), root: z.string(), on: day }),
} as const

/** Message types that may carry personal data out of the office (design §6): everything else is checked to have none. */
export const personalDataAllowed = [
  'request.progressed',
  'reply.ready',
  'reading.ready',
  'inquiry.progressed',
  'complaint.progressed',
  'slip.changed',
] as const

export type SiteMessageType = keyof typeof fromSite
export type OfficeMessageType = keyof typeof fromOffice
export type SiteMessage<Type extends SiteMessageType> = z.infer<(typeof fromSite)[Type]>
export type OfficeMessage<Type extends OfficeMessageType> = z.infer<(typeof fromOffice)[Type]>
