/** A fact of 口径一致: why this case is decided otherwise than earlier ones on the same information (条例 第十一条; R025). */
import type { DecisionCode } from '../decisions.ts'
import type { On } from './terms.ts'

export interface DepartureExplained extends On {
  readonly type: 'departureExplained'
  readonly by: string
  /** The decision type for which the reason is given; another type needs its own. */
  readonly code: DecisionCode
  readonly against: readonly { readonly request: string; readonly documentNumber: string }[]
  readonly reason: string
}
