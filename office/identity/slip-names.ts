/** Names of 亲友代办 (office/requests): at the counter, and what the public side's messages do. */
export const slipActs = [
  'requests.issueSlip',
  'requests.endSlip',
  'requests.receiveSlip',
  'requests.receiveSlipEnd',
  'requests.receiveSlipOpening',
  'requests.receiveSlipFiling',
  'requests.confirmSlips',
] as const
export const slipViews = ['requests.caseSlips', 'requests.findSlip'] as const

/** At the counter: given for the cases within reach, ended for any of the county. */
export const slipCounter = ['requests.issueSlip', 'requests.endSlip', 'requests.findSlip', 'requests.caseSlips'] as const
