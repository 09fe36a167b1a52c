/** Facts of the counter: talk left out with its reason, fast lane, inquiries, hand-overs, paper sent besides (条例 第二十八、三十九、四十条). */
import type { On } from './terms.ts'

/** What must be talked over before a paper goes out (R010, R018, R033). */
export const talkPurposes = ['correction', 'extension', 'explanation'] as const
export type TalkPurpose = (typeof talkPurposes)[number]

/** The paper may go out without a talk: nobody could be reached. Seen by the supervisor. */
export interface TalkOverridden extends On {
  readonly type: 'talkOverridden'
  readonly by: string
  readonly purpose: TalkPurpose
  readonly reason: string
}
/** 快办: urgent need, short chain of approval for what gives or points the way (R015). */
export interface FastLaneTagged extends On {
  readonly type: 'fastLaneTagged'
  readonly by: string
  readonly reason: string
}

export const handOverTargets = ['hotline_12345', 'petition_office', 'other'] as const
export type HandOverTarget = (typeof handOverTargets)[number]
/** 转12345、信访引导 after the notice of 第三十九条 (R014). */
export interface HandedOver extends On {
  readonly type: 'handedOver'
  readonly by: string
  readonly to: HandOverTarget
  readonly toName: string
  /** The applicant agreed that name and telephone go along. */
  readonly consented: boolean
}
/** 咨询: a question for a department; the request itself goes on (R013). */
export interface InquiryOpened extends On {
  readonly type: 'inquiryOpened'
  readonly by: string
  readonly inquiry: string
  readonly organName: string
  /** Which requested item; the whole request when left out. */
  readonly item?: number
}
export interface InquiryAnswered extends On {
  readonly type: 'inquiryAnswered'
  readonly by: string
  readonly inquiry: string
  readonly organName: string
}
/** The paper package posted besides the reply (R031). */
export interface PaperSent extends On {
  readonly type: 'paperSent'
  readonly trackingNumber: string
}
