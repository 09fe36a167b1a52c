/** Facts of records that come from an office's old register 旧台账: what it says of a request, under the law of its day. */
import type { PlainDate } from '#kernel'
import type { DecisionCode } from '../decisions/codes.ts'
import type { SubReasonCode } from '../decisions/sub-reasons.ts'
import type { LawOfDay } from '../of-its-day.ts'
import type { On } from './terms.ts'

/** `on` is the day of the import. The row itself, which may hold names, lies sealed beside the case. */
export interface ImportedFromOldRegister extends On {
  readonly type: 'importedFromOldRegister'
  readonly importId: string
  /** Where it stood: number of the sheet and of the row, from 1. */
  readonly sheet: number
  readonly row: number
  /** The number of the old register. */
  readonly oldNumber: string
  readonly receivedOn: PlainDate
  readonly law: LawOfDay
  /** The last day by the register, or by the law of its day; null where neither says. */
  readonly dueOn: PlainDate | null
  /** Null while the request is still open: it goes on here. */
  readonly ended: {
    readonly decision: DecisionCode
    readonly subReason: SubReasonCode | null
    readonly decidedOn: PlainDate | null
    readonly repliedOn: PlainDate | null
    readonly closedOn: PlainDate
    readonly documentNumber: string | null
  } | null
}
