/** The sound of letters: the only file that reads and writes letters.audio. */
import { sql } from 'kysely'
import type { FileDigest, LetterId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'

type Reading = Pick<ViewContext, 'app'> & { readonly sql: ViewContext['sql'] | ViewContext['app']['office']['database'] }

export const audioTypes = ['audio/wav', 'audio/mpeg', 'audio/ogg'] as const
export type AudioType = (typeof audioTypes)[number]

export interface LetterAudio {
  readonly digest: FileDigest
  readonly bytes: number
  readonly type: AudioType
  /** Without anybody's name in it. */
  readonly name: string
}

const endings = { 'audio/wav': 'wav', 'audio/mpeg': 'mp3', 'audio/ogg': 'ogg' } as const satisfies Record<AudioType, string>

/** The sound of a letter; null while there is none. */
export const findAudio = async (context: Reading, letterId: LetterId): Promise<LetterAudio | null> => {
  const found = await sql<Omit<LetterAudio, 'name'>>`select digest, bytes, type from letters.audio where letter_id = ${letterId}`.execute(
    context.sql,
  )
  const row = found.rows[0]
  return row ? { ...row, name: `听文书.${endings[row.type]}` } : null
}

/** Keeps it unless there is one already. True when it was kept. */
export const insertAudio = async (context: ActContext, letterId: LetterId, audio: Omit<LetterAudio, 'name'>): Promise<boolean> => {
  const kept = await sql`insert into letters.audio (letter_id, digest, bytes, type, made_at)
    values (${letterId}, ${audio.digest}, ${audio.bytes}, ${audio.type}, ${context.now})
    on conflict (letter_id) do nothing returning 1`.execute(context.sql)
  return kept.rows.length > 0
}
