/** Two cases by one act: locked in the order of their ids, so that two hands on the same pair never wait for each other. */
import type { RequestId, Result } from '#kernel'
import { ok } from '#kernel'
import type { ActContext } from '#platform'
import type { OtherCase } from '../../case/join.ts'
import { type OpenCase, openCase } from '../../store.ts'

/** Opens the one in hand at the version that was seen, the other as it stands. */
export const openBoth = async (
  context: ActContext,
  id: RequestId,
  version: number,
  otherId: RequestId,
): Promise<Result<{ readonly mine: OpenCase; readonly other: OpenCase }>> => {
  const openMine = () => openCase(context, id, version)
  const openOther = () => openCase(context, otherId)
  const first = id <= otherId ? await openMine() : await openOther()
  if (!first.ok) return first
  const second = id <= otherId ? await openOther() : await openMine()
  if (!second.ok) return second
  return ok(id <= otherId ? { mine: first.value, other: second.value } : { mine: second.value, other: first.value })
}

/** The case as the rules of joining see it. */
export const asOther = ({ record, state }: OpenCase): OtherCase => ({
  id: record.id,
  number: record.number,
  organId: record.organId,
  state,
})
