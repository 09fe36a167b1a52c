/** The acts of 亲友代办, in one list. */
import type { AnyAct } from '#platform'
import { confirmSlips } from './confirm-slips.ts'
import { endSlip } from './end-slip.ts'
import { issueSlip } from './issue-slip.ts'
import { receiveSlipFiling } from './receive-filing.ts'
import { receiveSlip, receiveSlipEnd, receiveSlipOpening } from './receive-slip.ts'

export { confirmSlips, endSlip, issueSlip, receiveSlip, receiveSlipEnd, receiveSlipFiling, receiveSlipOpening }
export const slipActs: readonly AnyAct[] = [
  issueSlip,
  endSlip,
  receiveSlip,
  receiveSlipEnd,
  receiveSlipOpening,
  receiveSlipFiling,
  confirmSlips,
]
