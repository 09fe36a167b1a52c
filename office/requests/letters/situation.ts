/** What a letter about a request is written from: plain values, so that every letter can be read in a test without anything. */
import type { Fen, PlainDate } from '#kernel'
import type { Fact, IntakeChannel, LawSettings, PartyRef, RemedyRoute, SearchLine, ServiceMethod } from '#law'
import type { PublishedTexts } from '#letters'
import type { Organ } from '#organs/contract'
import type { ApplicantParticulars, SupplyWish } from '../../../exchange/messages.ts'

/** The parts of an organ that its paper shows. */
export type LetterOrgan = Pick<Organ, 'id' | 'name' | 'shortName' | 'kind' | 'level' | 'code' | 'guide' | 'reconsideration' | 'court'>

/** Paper that may leave for anybody: it knows the organ, the day and the case number, and nothing of the applicant. */
export interface Paper {
  /** 落款机关 (`issuedInNameOf`). */
  readonly organ: LetterOrgan
  /** The day printed on the letter. */
  readonly on: PlainDate
  readonly caseNumber: string
  /** Base address of the portal, e.g. https://www.example.gov.cn */
  readonly publicUrl: string
  /** The texts this organ has in force; the delivered ones when left out. */
  readonly templates?: PublishedTexts
}

/** A request as its applicant knows it: the base of every letter to the applicant. */
export interface LetterSituation extends Paper {
  readonly trackingNumber: string
  /** Opens what is supplied once it was opened to everybody; the QR code of replies that supply files. */
  readonly releaseToken?: string
  readonly applicant: Pick<ApplicantParticulars, 'kind' | 'name'>
  readonly channel: IntakeChannel
  readonly submittedOn: PlainDate
  /** 收到申请之日 (第三十一条), as the law's clock reads it off the docket; null while it waits for confirmation. */
  readonly receivedOn: PlainDate | null
  /** The day the corrected request was received; null when it was never corrected. */
  readonly correctedOn: PlainDate | null
  /** The applicant's own words, verbatim. */
  readonly description: string
  readonly items: readonly string[]
  readonly wish: SupplyWish
  readonly docket: readonly Fact[]
  /** The office's own settings where the law leaves a point open; the defaults when left out. */
  readonly law?: LawSettings
  /** Names of the organs that were consulted, by their ref. Third parties are never named to the applicant. */
  readonly organNames: Readonly<Record<PartyRef, string>>
}

export interface RegistrationReceiptInput {
  readonly replyDue: PlainDate | null
  readonly provisional?: boolean
}
export interface ReceiptConfirmationInput {
  readonly how: 'automatic' | 'phone' | 'message' | 'in_person'
  readonly confirmedOn: PlainDate
  /** The official who confirmed; empty for the automatic receipt. */
  readonly by?: string
}
export interface CorrectionNoticeInput {
  readonly defects: readonly string[]
  readonly howToMend: string
  readonly periodWorkdays: number
}
export interface ExtensionNoticeInput {
  readonly workdays: number
  readonly reason: string
  readonly replyDueBefore: PlainDate | null
  readonly newDueOn: PlainDate | null
}
export interface FeeNoticeInput {
  readonly standard: 'per_request' | 'per_page'
  readonly amount: Fen
  readonly sequenceInMonth?: number
  readonly pages?: number
  readonly basis: string
  readonly howToPay: string
}
export interface ReasonsRequestInput {
  readonly counted: string
  readonly dueOn: PlainDate
}
export interface DelayedReplyNoticeInput {
  readonly newDueOn: PlainDate
  readonly reason: string
}
export interface ConsultationNoticeInput {
  readonly consulted: 'third_party' | 'organ'
  /** Only organs are named. */
  readonly organName?: string
  readonly sentOn: PlainDate
}
/** Letters to third parties: built from Paper alone, so the applicant cannot be in them (第三十二条). */
export interface ThirdPartyLetterInput {
  readonly partyName: string
  readonly information: string
}
export interface ThirdPartyDisclosureNoticeInput {
  readonly partyName: string
  readonly content: string
  readonly reasons: string
  /** The party had objected, and the objection was judged. */
  readonly objected: boolean
  /** Disclosed in spite of harm because of the public interest (第十五条). */
  readonly publicInterest?: boolean
  /** The day from which the information may be given out. */
  readonly releaseNotBefore?: PlainDate
}
export interface AgencyConsultationLetterInput {
  readonly organName: string
  /** 第三十四条: silence is consent; otherwise 第十一条, where it is not. */
  readonly coProducer: boolean
  readonly information: string
}
export interface InternalAssignmentInput {
  readonly unit: string
  readonly task: string
  readonly dueOn: PlainDate | null
}
export interface SearchRecordInput {
  readonly rows: readonly {
    readonly number: number
    readonly on: PlainDate
    readonly who: string
    readonly kind: SearchLine['kind']
    readonly place: string
    readonly words: readonly string[]
    readonly span: string
    readonly hits: number | null
    readonly found: boolean
    readonly result: string
    readonly shots: readonly { readonly digest: string }[]
  }[]
}
export interface ServiceRecordInput {
  readonly letterTitle: string
  readonly documentNumber: string | null
  readonly addressee: string
  readonly method: ServiceMethod
  readonly trackingNumber?: string
  readonly dispatchedOn: PlainDate
  readonly deliveredOn: PlainDate | null
  readonly signatory?: string
  readonly note?: string
}
export interface ApprovalSheetInput {
  readonly decisionTitle: string
  readonly summary: string
  readonly remedy: RemedyRoute
  readonly steps: readonly { readonly title: string; readonly by: string; readonly on: PlainDate; readonly opinion: string }[]
}
export interface ArchiveIndexInput {
  readonly rows: readonly {
    readonly title: string
    readonly documentNumber: string | null
    readonly on: PlainDate | null
    readonly pages: number | null
    readonly note?: string
  }[]
}
export interface RectificationNoticeInput {
  readonly record: string
  readonly outcome: 'corrected' | 'transferred' | 'pointed' | 'refused'
  readonly explanation: string
  /** transferred, pointed: the organ that may correct it. */
  readonly rightOrgan?: string
}
