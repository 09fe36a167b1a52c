/** Facts of working together on one request: 协查, 会商, escalation to the leading group. None of them works on a clock: the 条例 deducts no day for them. */
import type { PlainDate } from '#kernel'
import type { SearchLine } from './deciding.ts'
import type { LetterRef, On } from './terms.ts'

/** Names a co-search on its docket: 'S1', 'S2' …; one for each unit asked. */
export type CoSearchRef = string
/** 找到、没有找到、不归本单位. */
export const coSearchOutcomes = ['found', 'not_found', 'not_ours'] as const
export type CoSearchOutcome = (typeof coSearchOutcomes)[number]

/** 协查函: one unit was asked to search. */
export interface CoSearchSent extends On {
  readonly type: 'coSearchSent'
  readonly search: CoSearchRef
  /** Organ id, and its name on that day. */
  readonly organ: string
  readonly organName: string
  /** Numbers of the requested items it is about. */
  readonly items: readonly number[]
  /** The internal day; never the statutory one. */
  readonly dueOn: PlainDate
  readonly letter: LetterRef
}
/** What the unit answered: its lines of search go to the 检索证据单 of the case; its words stay sealed beside the docket. */
export interface CoSearchAnswered extends On {
  readonly type: 'coSearchAnswered'
  readonly search: CoSearchRef
  readonly organ: string
  readonly organName: string
  readonly by: string
  readonly outcome: CoSearchOutcome
  readonly lines: readonly SearchLine[]
  /** Copies and pictures handed over, by their SM3 digest. */
  readonly evidence: readonly string[]
  /** Came on paper or by phone and was entered by the lead organ. */
  readonly enteredForUnit?: boolean
  readonly letter?: LetterRef
}
export interface CoSearchReminded extends On {
  readonly type: 'coSearchReminded'
  readonly search: CoSearchRef
  readonly organName: string
}
export interface CoSearchWithdrawn extends On {
  readonly type: 'coSearchWithdrawn'
  readonly search: CoSearchRef
  readonly organName: string
  readonly reason: string
}

/** Names a conference on its docket: 'M1', 'M2' …; its participants 'P1', 'P2' …. */
export type ConferenceRef = string

/** 会商: several units, the legal adviser, the 司法所 are asked for their opinion on one question. */
export interface ConferenceOpened extends On {
  readonly type: 'conferenceOpened'
  readonly conference: ConferenceRef
  readonly way: 'meeting' | 'written'
  /** The day it is held, or by which opinions are wanted. */
  readonly heldOn: PlainDate
  readonly participants: readonly ConferenceParticipantFact[]
}
export interface ConferenceParticipantFact {
  readonly ref: string
  readonly as: 'unit' | 'legal_adviser' | 'justice_office'
  /** Organ id; none for an adviser from outside. */
  readonly organ?: string
  readonly organName: string
}
export interface ConferenceOpinionGiven extends On {
  readonly type: 'conferenceOpinionGiven'
  readonly conference: ConferenceRef
  readonly participant: string
  readonly organName: string
  readonly by: string
}
/** The minutes are drafted and laid before the participants. */
export interface ConferenceConcluded extends On {
  readonly type: 'conferenceConcluded'
  readonly conference: ConferenceRef
  readonly by: string
  /** Counts the drafts: a participant confirms one of them, and a new one must be confirmed anew. */
  readonly draft: number
}
export interface MinutesConfirmed extends On {
  readonly type: 'minutesConfirmed'
  readonly conference: ConferenceRef
  readonly draft: number
  readonly participant: string
  readonly organName: string
  readonly by: string
}
/** 会商纪要, numbered. */
export interface MinutesIssued extends On {
  readonly type: 'minutesIssued'
  readonly conference: ConferenceRef
  readonly letter: LetterRef
}
export interface ConferenceCancelled extends On {
  readonly type: 'conferenceCancelled'
  readonly conference: ConferenceRef
  readonly reason: string
}

/** 重大复杂: the leading group sees the case on its board. */
export interface CaseEscalated extends On {
  readonly type: 'caseEscalated'
  readonly by: string
  readonly reason: string
}
export interface InstructionIssued extends On {
  readonly type: 'instructionIssued'
  /** 'I1', 'I2' …. */
  readonly instruction: string
  readonly by: string
  readonly text: string
  readonly dueOn?: PlainDate
}
export interface InstructionCarriedOut extends On {
  readonly type: 'instructionCarriedOut'
  readonly instruction: string
  readonly by: string
  readonly text: string
}
export interface CaseLowered extends On {
  readonly type: 'caseLowered'
  readonly by: string
  readonly reason: string
}

export type CooperationFact =
  | CoSearchSent
  | CoSearchAnswered
  | CoSearchReminded
  | CoSearchWithdrawn
  | ConferenceOpened
  | ConferenceOpinionGiven
  | ConferenceConcluded
  | MinutesConfirmed
  | MinutesIssued
  | ConferenceCancelled
  | CaseEscalated
  | InstructionIssued
  | InstructionCarriedOut
  | CaseLowered
