/** Facts of reconsideration and litigation about our decision or silence (复议法 48、64; 行诉法 67、70、72); the records themselves hold bodies and papers. */
import type { PlainDate } from '#kernel'
import type { LetterRef, On } from './terms.ts'

/** 行政复议、行政诉讼一审、二审、再审、赔偿. */
export type ProceedingKind = 'reconsideration' | 'first_instance' | 'second_instance' | 'retrial' | 'compensation'

/** As part four of the annual report names them. */
export type ProceedingResult = 'upheld' | 'corrected' | 'other'

/** The copy of the application or of the complaint came to the organ. */
export interface RemedyFiled extends On {
  readonly type: 'remedyFiled'
  readonly proceeding: string
  readonly kind: ProceedingKind
}
export interface RemedyConcluded extends On {
  readonly type: 'remedyConcluded'
  readonly proceeding: string
  readonly kind: ProceedingKind
  readonly result: ProceedingResult
}
/** The decision was set aside, or an answer ordered: the reply period begins anew, or ends on the day that was set (C19). */
export interface NewDecisionOrdered extends On {
  readonly type: 'newDecisionOrdered'
  readonly proceeding: string
  readonly by: 'reconsideration' | 'court'
  /** The letter that fell; null when there was only silence, or an ending without a letter. */
  readonly setAside: LetterRef | null
  /** Fallen for its procedure alone: the same decision may be made again (复议法 64). */
  readonly procedureOnly: boolean
  /** The last day that the order sets; null: 20 workdays. */
  readonly dueOn: PlainDate | null
}
/** Registered by mistake: struck out, with whatever was entered of it; stays on the docket and counts nowhere (条例 第四十五条). */
export interface RemedyStruck extends On {
  readonly type: 'remedyStruck'
  readonly proceeding: string
  readonly kind: ProceedingKind
}
