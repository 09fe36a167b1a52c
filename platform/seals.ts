/** Seals: a Merkle root over everything entered since the last seal, chained to it; published, so that the past cannot be rewritten quietly. */
import type { Instant } from '#kernel'
import type { App } from './app.ts'
import { canonical } from './canonical.ts'
import { catchUpWitness } from './stored-entries.ts'

export interface Seal {
  readonly number: number
  readonly at: Instant
  readonly entries: number
  readonly root: string
  readonly previous: string
  readonly digest: string
}

type Sealing = Pick<App, 'owner' | 'ciphers' | 'witness' | 'clock'>

/** Seals what was entered since the last seal; null when there is nothing new. One at a time. */
export const sealNow = async (app: Sealing): Promise<Seal | null> => {
  const client = await app.owner.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7268412)')
    await catchUpWitness(app)
    const entries = app.witness.sinceSeal()
    if (entries.length === 0) {
      await client.query('rollback')
      return null
    }
    const last = await client.query<{ number: number; digest: string }>(
      'select number, digest from platform.seal order by number desc limit 1',
    )
    const unsealed = {
      number: (last.rows[0]?.number ?? 0) + 1,
      at: app.clock.now(),
      entries: entries.length,
      root: merkleRoot(
        app,
        entries.map(({ mark }) => mark),
      ),
      previous: last.rows[0]?.digest ?? noSeal,
    }
    const seal: Seal = { ...unsealed, digest: sealDigest(app, unsealed) }
    await client.query('insert into platform.seal (number, at, entries, root, previous, digest, mac) values ($1, $2, $3, $4, $5, $6, $7)', [
      seal.number,
      seal.at,
      seal.entries,
      seal.root,
      seal.previous,
      seal.digest,
      sealMac(app, seal.digest),
    ])
    await client.query('commit')
    app.witness.noteSeal({ seal: seal.number, root: seal.root, digest: seal.digest })
    return seal
  } catch (problem) {
    await client.query('rollback').catch(() => {})
    throw problem
  } finally {
    client.release()
  }
}

/** What stands before the first seal. */
export const noSeal = '0'.repeat(64)

/** The digest of a seal: what the next one carries and what is published. */
export const sealDigest = (app: Pick<App, 'ciphers'>, seal: Omit<Seal, 'digest'>): string =>
  app.ciphers.digest(canonical([seal.number, seal.at, seal.entries, seal.root, seal.previous]))

export const sealMac = (app: Pick<App, 'ciphers'>, digest: string): string => app.ciphers.chainMac(`seal:${digest}`)

/** Merkle root: leaves and nodes are told apart, so that no node passes for a leaf. */
export const merkleRoot = (app: Pick<App, 'ciphers'>, marks: readonly string[]): string => {
  let level = marks.map((mark) => app.ciphers.digest(`0${mark}`))
  while (level.length > 1) {
    const next: string[] = []
    for (let index = 0; index < level.length; index += 2) {
      const [left = '', right] = [level[index], level[index + 1]]
      next.push(right === undefined ? left : app.ciphers.digest(`1${left}${right}`))
    }
    level = next
  }
  return level[0] ?? app.ciphers.digest('')
}
