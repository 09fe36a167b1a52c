/** What the applicant has handed in by this page that the office has not told back yet: it is not asked for a second time. */
import type { PlainDate } from '#kernel'
import type { ProgressView } from '#tracking'

/** The day of a correction that waits to be registered; null when none does. One handed in before the present notice answered an earlier one. */
export const correctionWaiting = (progress: ProgressView): PlainDate | null => {
  if (!progress.correction) return null
  const asked = progress.steps.findLast(({ legalTerm, title }) => legalTerm === '补正' && !title.startsWith('收到'))?.on ?? null
  const handed = progress.handedIn.findLast(({ kind }) => kind === 'correction')
  return handed && (asked === null || handed.on >= asked) ? handed.on : null
}
