/** Door of 亲友代办 on the public side: slips given and ended by the applicant, used by their holder (民法典 第一百六十五、一百七十三条; beyond 9). */

import type { SiteAppliers } from '#exchange'
import { correctByProxy, fileByProxy, openSlip } from './acts/by-proxy.ts'
import { endSlip, giveSlip } from './acts/slips.ts'
import { applySlipChanged, applySlipsConfirmed } from './apply.ts'
import { proxyCase, slips } from './views/slips.ts'

export * from './contract.ts'
export { correctByProxy, endSlip, fileByProxy, giveSlip, openSlip, proxyCase, slips }

/** For whoever carries messages to this side. */
export const slipAppliers = {
  'slip.changed': applySlipChanged,
  'slips.confirmed': applySlipsConfirmed,
} as const satisfies Partial<SiteAppliers>

export const onBehalfActs = [giveSlip, endSlip, openSlip, correctByProxy, fileByProxy] as const
export const onBehalfViews = [slips, proxyCase] as const
