/** Links on the wire: whether a page that a letter points to was there when the machine looked (条例 第三十六条第（一）项; R030, R035). */
import { z } from 'zod'
import type { Instant } from '#kernel'

/**
 * alive: opened; dead: the reader would find nothing; unsure: it answers, but not to a machine, or slowly;
 * unreachable: this machine has no way out (inner network): the hand check stands for it.
 */
export const linkOutcomes = ['alive', 'dead', 'unsure', 'unreachable'] as const
export type LinkOutcome = (typeof linkOutcomes)[number]

export interface LinkFinding {
  readonly outcome: LinkOutcome
  /** HTTP status of the last answer; null when none came. */
  readonly status: number | null
  /** Where the redirects led; null when they led nowhere else. */
  readonly finalUrl: string | null
  /** The page's own title. */
  readonly title: string | null
  /** In words for the official. */
  readonly reason: string
}

export interface LinkCheck extends LinkFinding {
  readonly url: string
  readonly checkedAt: Instant
}

export const LinkAddress = z.string().trim().min(8, '请填写网址').max(2000, '网址太长了')
export const AskLink = z.object({ url: LinkAddress })
export const SeeLink = z.object({ url: LinkAddress })
