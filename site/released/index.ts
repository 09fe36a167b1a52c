/** Door of released: files supplied with a reply that everybody may open by the QR code of the letter (R035). */
import { releasedContent, releasedFile } from './views.ts'

export { applyContentReleased } from './apply.ts'
export * from './contract.ts'
export { releasedContent, releasedFile }

export const releasedViews = [releasedContent, releasedFile] as const
