/** The page that a draft points to is looked at when it is drafted, reviewed and signed, after the commit (R030). */
import { sql } from 'kysely'
import { checkLink } from '#links'
import type { Reaction } from '#platform'

export const checkLinksOfDrafts: Reaction = {
  name: 'requests.checkLink',
  to: ['requests.decisionDrafted', 'requests.decisionReviewed', 'requests.decided'],
  newestOnly: true,
  react: async (app, { subject }) => {
    const found = await sql<{ url: string | null }>`select btrim(content -> 'fields' ->> 'link') as url from requests.draft
      where request_id = ${subject.id} and code = 'granted.already_public' order by number desc limit 1`.execute(app.office.database)
    const url = found.rows[0]?.url
    if (url) await checkLink(app, url)
  },
}
