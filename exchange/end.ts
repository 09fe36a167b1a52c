/** One end of the exchange: a side with its outbox and files. The exchange works under its own database role, App.exchange. */
import type { App, FileStore, SideName } from '#platform'

export interface End {
  readonly side: SideName
  /** The schema of the outbox. */
  readonly machinery: 'platform' | 'intake'
  readonly files: FileStore
}

/** The end of that side. */
export const endOf = (app: App, side: SideName): End =>
  side === 'office' ? { side, machinery: 'platform', files: app.office.files } : { side, machinery: 'intake', files: app.site.files }

export const otherSide = (side: SideName): SideName => (side === 'office' ? 'site' : 'office')

/** Puts a file that came with a message into the store; it must be the one the message names. */
export const keepFile = async (end: End, digest: string, bytes: Uint8Array): Promise<void> => {
  const stored = await end.files.put(bytes)
  if (!stored.ok || stored.value.digest !== digest) throw new Error(`a travelling file could not be kept: ${digest}`)
}
