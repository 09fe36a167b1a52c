/** Facts of 亲友代办: a slip given, ended, used. Who the proxy is stands sealed beside the docket (民法典 第一百六十五、一百七十三条). */
import type { PlainDate } from '#kernel'
import type { SlipEnd, SlipPower } from '../slips.ts'
import type { LetterRef, On } from './terms.ts'

/** The applicant lets one named person follow this case, or do a step of it. */
export interface SlipIssued extends On {
  readonly type: 'slipIssued'
  readonly slip: string
  readonly where: 'counter' | 'online'
  readonly powers: readonly SlipPower[]
  readonly until: PlainDate
  /** The paper for the file; none when it was given on the progress page. */
  readonly letter?: LetterRef
}
export interface SlipEnded extends On {
  readonly type: 'slipEnded'
  readonly slip: string
  readonly how: SlipEnd
}
/** A step that the proxy did for the applicant. */
export interface SlipUsed extends On {
  readonly type: 'slipUsed'
  readonly slip: string
  readonly what: 'corrected' | 'filed' | 'filedFrom'
  /** filed: the number of the new case; filedFrom: the case whose slip it was. */
  readonly number?: string
}
export type SlipFact = SlipIssued | SlipEnded | SlipUsed
