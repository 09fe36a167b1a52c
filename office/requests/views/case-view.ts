/** Declares a view of one case: out of the caller's reach it looks as if there were none. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { missing, type OrganId, type RequestId, type Result } from '#kernel'
import { type View, type ViewContext, view } from '#platform'
import { type OpenCase, readCase } from '../store.ts'
import { withinReach } from './case-rows.ts'

interface CaseView<Input, Output> {
  readonly name: `requests.${string}`
  readonly title: string
  readonly input: z.ZodType<Input>
  readonly show: (context: ViewContext, opened: OpenCase, input: Input) => Promise<Result<Output>>
}

/** The organ of the case when the caller may use the view there; null as for a case that does not exist. */
export const organInReach = async (context: ViewContext, name: string, requestId: RequestId): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select r.organ_id as "organId" from requests.request r
    where r.id = ${requestId} and ${withinReach(context, name)}`.execute(context.sql)
  return found.rows[0]?.organId ?? null
}

export const noSuchCase = () => missing('没有这个案件，请从列表重新打开。')

export const caseView = <Input extends { readonly requestId: RequestId }, Output>(declared: CaseView<Input, Output>): View<Input, Output> =>
  view({
    name: declared.name,
    title: declared.title,
    side: 'office',
    input: declared.input,
    within: (context, { requestId }) => organInReach(context, declared.name, requestId),
    show: async (context, input) => {
      if ((await organInReach(context, declared.name, input.requestId)) === null) return noSuchCase()
      const opened = await readCase(context, input.requestId)
      return opened ? declared.show(context, opened, input) : noSuchCase()
    },
  })
