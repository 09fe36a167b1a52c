/** 按文字找: what stands in number, subject, 文号 and the number of the old register, among a million cases within a tenth of a second. SQL is here. */
import { type RawBuilder, sql } from 'kysely'
import type { OrganId } from '#kernel'

/** What is looked for, among which cases, in which order. */
export interface Search {
  readonly text: string
  /** The organs within reach, null for all. */
  readonly organs: readonly OrganId[] | null
  /** What holds beside the text, about `requests.request r`: first what an index knows, then the rest. */
  readonly base: readonly RawBuilder<unknown>[]
  readonly more: readonly RawBuilder<unknown>[]
  readonly order: RawBuilder<unknown>
  readonly limit: number
  readonly near?: number
}

/** Cases looked at one by one before the index is asked: a word that stands everywhere fills its page from them. */
const mostNear = 2000

/**
 * A frequent word is found on the way, a rare one in the index of neighbouring signs: first the cases that stand first in the list are read;
 * when these fill the page, or were all there are, the index is left alone. What either finds is compared with the text itself.
 */
export const searching = ({ text, organs, base, more, order, limit, near = mostNear }: Search) => ({
  before: sql`with near as materialized (
      select r.id, ${sql.join([...more, matches(text)], sql` and `)} as fits from requests.request r where ${sql.join(base, sql` and `)}
      order by ${order} limit ${sql.lit(near)}),
    enough as materialized (select count(*) < ${sql.lit(near)} or count(*) filter (where fits) > ${limit} as yes from near),
    hits as materialized (
      select id from near where fits and (select yes from enough)
      union select f.request_id from requests.findable f
        where not (select yes from enough) and requests.signs_of(f.words, f.organ_id) @> ${signsIn(text, organs)}::text[]
      union select t.id from requests.request t where t.tracking_number = ${text}) `,
  condition: sql`(r.id in (select id from hits) and ${matches(text)})`,
})

/** Two neighbours each; one sign alone is looked for as itself. The only organ within reach is a sign more. */
const signsIn = (text: string, organs: readonly OrganId[] | null): readonly string[] => {
  const signs = [...text]
  const pairs = signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
  return [...new Set(pairs), ...(organs?.length === 1 ? [`#${organs[0]}`] : [])]
}

const matches = (text: string): RawBuilder<unknown> => {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`(r.number like ${pattern} or r.subject like ${pattern} or r.tracking_number = ${text} 
    or coalesce(r.document_number like ${pattern}, false) or coalesce(r.old_number like ${pattern}, false))`
}
