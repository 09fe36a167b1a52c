/** Reads a case as the office sees it, by its id or 登记号: what the seed needs to know before the next step. */
import { sql } from 'kysely'
import { isUuid, type RequestId } from '#kernel'
import type { App } from '#platform'
import { readCase } from '#requests'

/** The state of the case with its id and version; null when there is none. */
export const findCase = async (app: App, idOrNumber: string) =>
  app.office.database.transaction().execute(async (transaction) => {
    const context = { sql: transaction, app, today: app.clock.today() }
    const id = isUuid(idOrNumber)
      ? (idOrNumber as RequestId)
      : (await sql<{ id: RequestId }>`select id from requests.request where tracking_number = ${idOrNumber}`.execute(transaction)).rows[0]
          ?.id
    if (!id) return null
    const opened = await readCase(context, id)
    return opened ? { ...opened.state, requestId: id } : null
  })
