/** Facts of opening what was supplied to everybody, after it was given to one (条例 第四十四条 in spirit; R035). */
import type { On } from './terms.ts'

/** The supplied files hold nothing personal: the QR code of the letter opens them without a code. */
export interface ContentOpened extends On {
  readonly type: 'contentOpened'
  /** What the public reads above the files. */
  readonly title: string
}
/** Taken back: the QR code leads to the progress page again. */
export interface ContentWithdrawn extends On {
  readonly type: 'contentWithdrawn'
  readonly reason: string
}
export type OpenedContentFact = ContentOpened | ContentWithdrawn
