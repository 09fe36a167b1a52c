/** What comes with a registration in the same transaction: the paper it lay as, its first owner, the case it goes with (R002, R019, R042). */
import { sql } from 'kysely'
import { forbidden, missing, ok, type Result } from '#kernel'
import type { ActContext, AnyAct } from '#platform'
import type { OpenCase } from '../../store.ts'
import { type ArrivedFileRow, filesOfArrived, linkArrivedCase, loadArrived, settleArrived } from '../../store-intake.ts'
import { type CaseAnswer, personOf } from '../on-case.ts'
import { waiting } from './arrived.ts'

/** The scans of the arrived paper behind those chosen on the form; refused when somebody has registered it meanwhile. */
export const filesWithArrived = async (
  context: ActContext,
  arrivedId: string | undefined,
  files: readonly ArrivedFileRow[],
): Promise<Result<readonly ArrivedFileRow[]>> => {
  if (arrivedId === undefined) return ok(files)
  const paper = waiting(await loadArrived(context, arrivedId, true))
  if (!paper.ok) return paper
  if (!(await context.app.permit(context.sql, context.caller, 'requests.arrived', paper.value.organId)))
    return missing('没有这份来件，请从列表重新打开。')
  const scans = await filesOfArrived(context, arrivedId)
  return ok([...files, ...scans.filter((scan) => !files.some((file) => file.digest === scan.digest && file.role === scan.role))])
}

/** The paper is dealt with: this case came of it. */
export const settleWithCase = async (context: ActContext, arrivedId: string | undefined, { record }: OpenCase): Promise<void> => {
  if (arrivedId === undefined) return
  await settleArrived(context, arrivedId, 'registered', personOf(context), null)
  await linkArrivedCase(context, arrivedId, record.id)
}

/** Who was chosen; what goes together is done by the lead's hand, when it has one. */
export const firstOwner = async (
  context: ActContext,
  { assignTo, joinTo }: { readonly assignTo?: string | undefined; readonly joinTo?: string | undefined },
): Promise<{ readonly to: string } | null> => {
  if (assignTo) return { to: assignTo }
  if (!joinTo) return null
  const found = await sql<{ owner: string | null }>`select owner from requests.request where id = ${joinTo}`.execute(context.sql)
  const owner = found.rows[0]?.owner
  return owner ? { to: owner } : null
}

/** A further act on the case just registered, in the same transaction; whoever registers must be allowed it as well. */
export const goOn = async (
  context: ActContext,
  next: AnyAct,
  { record, state }: Pick<OpenCase, 'record' | 'state'>,
  input: object,
): Promise<Result<CaseAnswer>> => {
  if (!(await context.app.permit(context.sql, context.caller, next.name, record.organId)))
    return forbidden(`您可以登记，但没有在这个机关“${next.title}”的权限；请先登记，再由该机关办理。`)
  return next.handle(context, { requestId: record.id, version: state.version, ...input })
}
