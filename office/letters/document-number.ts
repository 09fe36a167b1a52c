/** 文号: 机关代字 + 系列 + 〔年〕 + 序号 + 号, unique and without gaps per organ, year and series. */

import { sql } from 'kysely'
import type { OrganId } from '#kernel'
import type { ActContext } from '#platform'

/** 公开: one series for every paper of information disclosure; 依复: a series of its own for replies on request. */
export const documentSeries = ['公开', '依复'] as const
export type DocumentSeries = (typeof documentSeries)[number]

/** 明自资公开〔2026〕12号 */
export const documentNumberOf = (organCode: string, series: DocumentSeries, year: number, serial: number): string =>
  `${organCode}${series}〔${year}〕${serial}号`

/** The series set for this installation (setting `documentSeries`), 公开 unless it says otherwise. */
export const seriesOf = (setting: unknown): DocumentSeries => documentSeries.find((series) => series === setting) ?? '公开'

/**
 * The next serial number. The counter's row stays locked until the act commits: a second issue waits for the first, and a
 * refused act gives its number back, so that no number is ever missing or given twice.
 */
export const takeSerial = async (
  context: Pick<ActContext, 'sql'>,
  organId: OrganId,
  year: number,
  series: DocumentSeries,
): Promise<number> => {
  const taken = await sql<{ last: number }>`
    insert into letters.counter (organ_id, year, series, last) values (${organId}, ${year}, ${series}, 1)
    on conflict (organ_id, year, series) do update set last = letters.counter.last + 1
    returning last`.execute(context.sql)
  const row = taken.rows[0]
  if (!row) throw new Error('the letter counter gave no number')
  return row.last
}
