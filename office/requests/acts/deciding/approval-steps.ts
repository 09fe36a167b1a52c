/** Who drafted, reviewed and signed, in words: the rows of the 审批单 (条例 第四十五条、第十七条). */

import { personNames } from '#identity'
import type { PlainDate } from '#kernel'
import type { ActContext } from '#platform'
import { allOf } from '../../case/case.ts'
import type { ApprovalSheetInput } from '../../letters/index.ts'
import type { OpenCase } from '../../store.ts'
import { personOf } from '../on-case.ts'

export const approvalSteps = async (
  context: ActContext,
  { state }: OpenCase,
  signedOn: PlainDate,
): Promise<ApprovalSheetInput['steps']> => {
  const drafted = allOf(state.facts, 'decisionDrafted').at(-1)
  const reviews = state.draft?.reviews ?? []
  const signer = personOf(context)
  const found = await personNames(context.sql, [drafted?.by ?? '', signer, ...reviews.map(({ by }) => by)])
  const names = (id: string) => found.get(id) ?? '系统'
  return [
    ...(drafted ? [{ title: '起草', by: names(drafted.by), on: drafted.on, opinion: `第 ${drafted.draft} 稿，送审。` }] : []),
    ...reviews.map(({ kind, by, on, opinion }) => ({ title: kind === 'legal' ? '法制审核' : '公开审查', by: names(by), on, opinion })),
    { title: '签发', by: names(signer), on: signedOn, opinion: '同意，发出。' },
  ]
}
