/** A link that carries files: writes `.sunlit` packages into one folder and reads those of the other side from another (design §6). */
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addMilliseconds, type Instant } from '#kernel'
import type { App, SideName } from '#platform'
import { type End, endOf, keepFile, otherSide } from './end.ts'
import { type Appliers, takeIn, takenThrough } from './incoming.ts'
import { acknowledge, collect, giveNumbers, markSent, streamOf } from './outgoing.ts'
import { type Package, pack, type StreamReceipt, unpack } from './package.ts'

export interface FolderLinkParts {
  readonly side: SideName
  readonly to: Appliers
  /** Where packages for the other side are put; the ferry takes them away. */
  readonly outgoingFolder: string
  /** Where the ferry puts the other side's packages; read ones move to `read/`, damaged ones to `refused/`. */
  readonly incomingFolder: string
  /** A message not acknowledged after this is sent again (default an hour). */
  readonly sendAgainAfterMilliseconds?: number
}

export interface FolderLink {
  /** Writes one package when there is something to say; its name, or null. */
  readonly write: () => Promise<string | null>
  /** Reads every package that has come, oldest name first. */
  readonly read: () => Promise<{ readonly applied: number; readonly refused: readonly string[] }>
}

/** Messages of one package; more go into the next. */
const batch = 500

export const createFolderLink = (app: App, parts: FolderLinkParts): FolderLink => {
  const end = endOf(app, parts.side)
  // What was said last, and when: said again when the other side seems not to have heard, or does not send what was asked for.
  let receiptSent = ''
  let sentAt: Instant | null = null

  const write = async (): Promise<string | null> => {
    while ((await giveNumbers(app, end)) > 0);
    const known = await knownOf(app, end)
    const longAgo = addMilliseconds(app.clock.now(), -(parts.sendAgainAfterMilliseconds ?? 3_600_000))
    const messages = await collect(app, end, {
      unsentSince: longAgo,
      askedAgain: known.askedAgain,
      limit: batch,
    })
    const receipt = await receiptOf(app, end, known.highest)
    const said = JSON.stringify(receipt)
    const unheard = receipt.wanted.length > 0 && (sentAt === null || sentAt <= longAgo)
    if (messages.length === 0 && said === receiptSent && !unheard) return null
    const files = new Map<string, Uint8Array>()
    for (const message of messages) for (const digest of message.files) files.set(digest, await end.files.read(digest))
    const content: Package = {
      sender: end.side,
      packedAt: app.clock.now(),
      highest: (await streamOf(app, end)).lastNumber,
      receipt,
      messages,
      files,
    }
    const name = `${end.side}-${content.packedAt.replace(/[^0-9TZ]/g, '')}-${String(messages.at(-1)?.number ?? content.highest).padStart(12, '0')}.sunlit`
    await writeWhole(parts.outgoingFolder, name, pack(app.ciphers, content))
    await markSent(
      app,
      end,
      messages.map((message) => message.number),
    )
    await sql`update exchange.known set asked_again = '{}' where receiver = ${end.side}`.execute(app.exchange)
    receiptSent = said
    sentAt = app.clock.now()
    return name
  }

  const read = async (): Promise<{ applied: number; refused: string[] }> => {
    await mkdir(parts.incomingFolder, { recursive: true })
    const names = (await readdir(parts.incomingFolder)).filter((name) => name.endsWith('.sunlit')).sort()
    let applied = 0
    const refused: string[] = []
    for (const name of names) {
      const opened = unpack(app.ciphers, otherSide(end.side), await readFile(join(parts.incomingFolder, name)))
      if (!opened.ok) {
        app.log.error('a package was refused', { name, why: opened.error })
        refused.push(name)
        await moveTo(parts.incomingFolder, 'refused', name)
        continue
      }
      applied += await takePackage(opened.value)
      await moveTo(parts.incomingFolder, 'read', name)
    }
    return { applied, refused }
  }

  const takePackage = async (content: Package): Promise<number> => {
    const { highest, receipt } = content
    await sql`update exchange.known set highest = greatest(highest, ${highest}) where receiver = ${end.side}`.execute(app.exchange)
    if (receipt.of === end.side) {
      await acknowledge(app, end, receipt.appliedThrough)
      await sql`update exchange.known set asked_again = ${receipt.wanted}::bigint[] where receiver = ${end.side}`.execute(app.exchange)
    }
    let applied = 0
    for (const message of content.messages) {
      const taken = await takeIn(app, end, parts.to, message, async (digest) => {
        if (await end.files.find(digest)) return
        const bytes = content.files.get(digest)
        if (!bytes) throw new Error(`the package does not hold the file of message ${message.number}`)
        await keepFile(end, digest, bytes)
      })
      if (taken === 'applied') applied += 1
      // sent again although we have it: our receipt was lost
      if (taken === 'already') receiptSent = ''
    }
    return applied
  }

  return { write, read }
}

const knownOf = async (app: App, end: End): Promise<{ readonly highest: number; readonly askedAgain: readonly number[] }> => {
  const known = await sql<{ highest: number; askedAgain: readonly (number | string)[] }>`
    select highest, asked_again as "askedAgain" from exchange.known where receiver = ${end.side}`.execute(app.exchange)
  const row = known.rows[0]
  return { highest: row?.highest ?? 0, askedAgain: (row?.askedAgain ?? []).map(Number) }
}

/** What we have of the other side's messages, and what is known to be missing. */
const receiptOf = async (app: App, end: End, highest: number): Promise<StreamReceipt> => {
  const appliedThrough = await takenThrough(app, end)
  const missing = Math.max(0, Math.min(highest - appliedThrough, 5000))
  return { of: otherSide(end.side), appliedThrough, wanted: Array.from({ length: missing }, (_, index) => appliedThrough + 1 + index) }
}

/** Whole or not at all: the ferry never takes half a package away. */
const writeWhole = async (folder: string, name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, `.${name}.part`)
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, join(folder, name))
}

const moveTo = async (folder: string, into: string, name: string): Promise<void> => {
  await mkdir(join(folder, into), { recursive: true })
  await rename(join(folder, name), join(folder, into, name))
}
