/** Type and size of stored files. A digest stands for one content for ever, so what was once found is remembered. */
import type { App, FoundFile } from '#platform'

const known = new Map<string, FoundFile>()
const most = 5_000

/** Null when the store does not have it. */
export const fileFacts = async (app: Pick<App, 'office'>, digest: string): Promise<FoundFile | null> => {
  const remembered = known.get(digest)
  if (remembered) return remembered
  const found = await app.office.files.find(digest)
  if (!found) return null
  if (known.size >= most) known.clear()
  known.set(digest, found)
  return found
}
