/** Key rotation: a new data key, and every sealed column re-encrypted under it, while the server goes on. Old keys stay for what is append-only. */
import type { App } from './app.ts'
import type { Keyring } from './keys.ts'

/** A column of sealed values, as its capability seals them. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** SQL over the row giving the `row` of its place: 'id', "draft_id || '/' || digest". */
  readonly row: string
}

/** What the machinery itself seals. The outboxes are append-only: their values keep the key they were sealed with. */
export const platformSealedColumns: readonly SealedColumn[] = ['platform', 'intake'].map((schema) => ({
  table: `${schema}.idempotency`,
  column: 'answer',
  row: "act || '/' || caller || '/' || key",
}))

export interface Rotated {
  readonly key: string
  readonly values: number
}

/** Makes a new key and re-encrypts table by table, in small transactions; a value changed meanwhile is left to the next round. */
export const rotateKeys = async (
  app: Pick<App, 'owner' | 'ciphers'> & { readonly keyring: Keyring },
  columns: readonly SealedColumn[],
  say: (line: string) => void = () => {},
): Promise<Rotated> => {
  const key = app.keyring.addDataKey()
  let values = 0
  for (const column of [...platformSealedColumns, ...columns]) {
    let ofColumn = 0
    for (let piece = await rotatePiece(app, column, key); piece > 0; piece = await rotatePiece(app, column, key)) ofColumn += piece
    say(`${column.table}.${column.column}：重新加密 ${ofColumn} 个值`)
    values += ofColumn
  }
  return { key, values }
}

const rotatePiece = async (app: Pick<App, 'owner' | 'ciphers'>, { table, column, row }: SealedColumn, key: string): Promise<number> => {
  const client = await app.owner.connect()
  try {
    await client.query('begin')
    const found = await client.query<{ row: string; sealed: string; at: string }>(
      `select (${row})::text as row, ${column} as sealed, ctid::text as at from ${table}
        where ${column} is not null and ${column} not like 's1.${key}.%' limit 500 for update`,
    )
    for (const value of found.rows) {
      const place = { table, column, row: value.row }
      await client.query(`update ${table} set ${column} = $1 where ctid = $2::tid`, [
        app.ciphers.seal(app.ciphers.open(value.sealed, place), place),
        value.at,
      ])
    }
    await client.query('commit')
    return found.rows.length
  } catch (problem) {
    await client.query('rollback').catch(() => {})
    throw problem
  } finally {
    client.release()
  }
}
