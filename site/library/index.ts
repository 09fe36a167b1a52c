/** Door of the library: the public index of what is published, filled only by messages (R005, R009). */
import { alike, item, search } from './views.ts'

export { applyPublicationChanged } from './apply.ts'
export * from './contract.ts'
export { alike as libraryAlike, item as libraryItem, search as librarySearch }

export const libraryViews = [search, alike, item] as const
