/** remedies.strike 注销误登: a proceeding that was registered by mistake stays visible with its reason, counts nowhere, and the case goes back (条例 第四十五条; R043). */
import { ok, unlawful } from '#kernel'
import { proceedingTerms } from '#law'
import { act } from '#platform'
import { enterRemedyStruck } from '#requests'
import { StrikeProceeding } from '../contract.ts'
import { isFollowed, openProceeding, organOfProceeding, strikeOut } from '../store.ts'

export const strikeProceeding = act({
  name: 'remedies.strike',
  title: '注销误登的复议、诉讼',
  side: 'office',
  input: StrikeProceeding,
  within: (context, { proceedingId }) => organOfProceeding(context, proceedingId),
  handle: async (context, { proceedingId, version, reason }) => {
    const opened = await openProceeding(context, proceedingId, version)
    if (!opened.ok) return opened
    const proceeding = opened.value
    if (proceeding.answeredOn !== null)
      return unlawful(
        `这件${proceedingTerms[proceeding.kind]}已经提交了答复和证据，不是误登。对方撤回的，请登记结果“申请人撤回”。`,
        '行政复议法第四十八条；行政诉讼法第六十七条',
      )
    if (await isFollowed(context, proceedingId))
      return unlawful('后面还有接着它的程序。请先注销后面那一件，再注销这一件。', '条例第四十五条')
    const by = context.caller.kind === 'official' ? context.caller.personId : null
    // first the record, then the case: the table of cases lets nothing go back without a record that was struck out
    const next = await strikeOut(context, proceeding, reason, by)
    const entered = await enterRemedyStruck(context, proceeding.requestId, { proceeding: proceedingId }, 'remedies.strike')
    if (!entered.ok) return entered
    context.happened({
      name: 'remedies.struck',
      subject: { kind: 'proceeding', id: proceedingId },
      organId: proceeding.organId,
      detail: { requestId: proceeding.requestId, kind: proceeding.kind, stage: entered.value.stage },
    })
    return ok({ proceedingId, version: next, stage: entered.value.stage })
  },
})
