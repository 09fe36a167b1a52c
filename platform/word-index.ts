/** Finds rows by a question: the index gives those that hold rare words of it, the words themselves weigh them (search/). SQL is here. */
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../database/tables.generated.ts'
import {
  anyOf,
  type Counted,
  clausesOf,
  type Findable,
  fitOf,
  type Prepared,
  prepared,
  quotedWord,
  rarityOf,
  readQuestion,
  type Sought,
  wordsSought,
} from '../search/index.ts'

export interface WordIndex<Row> {
  /** schema.table with a tsvector column `words` made by search/ (asVector). */
  readonly table: string
  /** The table stands as `i` in these. */
  readonly columns: RawBuilder<unknown>
  readonly from?: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  /** Among equals. */
  readonly newest: RawBuilder<unknown>
  readonly findable: (row: Row) => Findable
}

export interface Found<Row> {
  readonly row: Row
  readonly score: number
  /** 0 … 1: how much of the question is there. */
  readonly covers: number
}

/** So many rows are weighed at most. */
const weighedAtMost = 200

/** The best first; nothing when the question holds no word. */
export const findByWords = async <Row>(
  database: Transaction<Database>,
  index: WordIndex<Row>,
  question: string,
): Promise<readonly Found<Row>[]> => {
  const sought = readQuestion(question)
  const words = new Set(wordsSought(sought).slice(0, 120))
  if (words.size === 0) return []
  const counted = await countedWords(database, index.table, [...words])
  const clauses = words.size === 1 ? [[...words]] : clausesOf(words, counted, 2500)
  const rows = await candidates<Row>(database, index, anyOf(clauses), [...words].map(quotedWord).join(' | '))
  const ready = rows.map((row) => ({ row, made: prepared(index.findable(row)) }))
  const rarity = rarityIn(
    counted,
    ready.map(({ made }) => made),
  )
  return ready
    .map(({ row, made }, place) => ({ row, place, ...fitOf(sought, made, rarity) }))
    .filter(({ score }) => score > 0.1)
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .map(({ row, score, covers }) => ({ row, score, covers }))
}

/** What the planner knows of the words; nothing before the table has been analysed. */
const countedWords = async (database: Transaction<Database>, table: string, words: readonly string[]): Promise<Counted> => {
  const [schema = '', name = ''] = table.split('.')
  const found = await sql<{ word: string; holding: number; rows: number }>`
    select word, share * greatest(reltuples, 0) as holding, greatest(reltuples, 0) as rows
    from pg_stats s join pg_class c on c.oid = ${table}::regclass,
      unnest(most_common_elems::text::text[], most_common_elem_freqs[1:cardinality(most_common_elems::text::text[])]) as counted (word, share)
    where s.schemaname = ${schema} and s.tablename = ${name} and s.attname = 'words' and word = any(${[...words]})`.execute(database)
  return {
    rows: Number(found.rows[0]?.rows ?? 0),
    holding: new Map(found.rows.map(({ word, holding }) => [word, Number(holding)])),
  }
}

const candidates = async <Row>(
  database: Transaction<Database>,
  { table, columns, from, where, newest }: WordIndex<Row>,
  clauses: string,
  all: string,
): Promise<readonly Row[]> => {
  const found = await sql<Row>`select ${columns} from (
      select i.*, ts_rank('{0.2,0.5,0.8,1}', i.words, ${all}::tsquery) as rank from ${sql.table(table)} i
      where i.words @@ ${clauses}::tsquery and ${where} order by rank desc, ${newest} limit ${weighedAtMost}) i ${from ?? sql``}
    order by i.rank desc, ${newest}`.execute(database)
  return found.rows
}

/** As counted; a word the planner does not know stands in few rows, or is counted among those found. */
const rarityIn = ({ rows, holding }: Counted, found: readonly Prepared[]): ((word: string) => number) => {
  const here = new Map<string, number>()
  for (const { index } of found) for (const word of index.keys()) here.set(word, (here.get(word) ?? 0) + 1)
  const all = Math.max(rows, found.length)
  return (word) => rarityOf(holding.get(word) ?? here.get(word) ?? 0, all)
}

export type { Sought }
