/** 向哪个单位要: organs that receive requests, with a proposal that says why; and the dates each of them can promise. */
import { missing, ok, type Result } from '#kernel'
import { proposeOrgans } from '#law'
import { view } from '#platform'
import { type Expected, type OrgansView, SeeExpected, SeeOrgans } from '../contract.ts'
import { expectedDates, receivedOn } from '../dates.ts'
import { receivingOrgans } from '../organ-row.ts'

export const organs = view({
  name: 'intake.organs',
  title: '选单位',
  side: 'site',
  input: SeeOrgans,
  within: async () => null,
  show: async (context, { text }): Promise<Result<OrgansView>> => {
    const receiving = await receivingOrgans(context)
    const choices = new Map(receiving.map(({ scope: _scope, ...organ }) => [organ.id as string, organ]))
    const proposals = proposeOrgans(text, receiving).flatMap(({ id, score, why, matched }) => {
      const organ = choices.get(id)
      return organ ? [{ organ, score, why, matched }] : []
    })
    return ok({ proposals, organs: [...choices.values()] })
  },
})

export const expected = view({
  name: 'intake.expected',
  title: '提交以后会怎样',
  side: 'site',
  input: SeeExpected,
  within: async () => null,
  show: async (context, { organId }): Promise<Result<Expected>> => {
    const [organ] = await receivingOrgans(context, [organId])
    if (!organ) return missing('没有这个单位，请另选一个。')
    return ok(expectedDates(context.today, 'online', receivedOn(context.today, 'online', organ.autoConfirm, true)))
  },
})
