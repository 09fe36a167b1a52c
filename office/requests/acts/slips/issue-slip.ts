/** requests.issueSlip 开亲友代办码: at the counter, the applicant being there; the code is shown once (民法典 第一百六十五条; beyond 9). */
import { randomUUID } from 'node:crypto'
import { newQueryCode, slipDigest } from '#exchange'
import { forbidden, ok } from '#kernel'
import { act } from '#platform'
import { stamped } from '../../case/rule.ts'
import { issueSlip as rule } from '../../case/slips.ts'
import { proxySlip } from '../../letters/index.ts'
import { IssueSlip } from '../../slips.contract.ts'
import { openCase, organOfRequest } from '../../store.ts'
import { loadApplicant } from '../../store-people.ts'
import { closeSlip, insertSlip, openSlipOf } from '../../store-slips.ts'
import { issueForm, situationOf } from '../letters-of-case.ts'
import { conclude } from '../on-case.ts'
import { tellSlip } from './tell-slip.ts'

const name = 'requests.issueSlip'

export const issueSlip = act({
  name,
  title: '开亲友代办码',
  side: 'office',
  input: IssueSlip,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, version, proxyName, relation, phone, powers, days }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('代办码由窗口的工作人员当面开，或者由申请人自己在进度页开。')
    const opened = await openCase(context, requestId, version)
    if (!opened.ok) return opened
    const { settings } = opened.value
    const earlier = await openSlipOf(context, requestId)
    const isOver = earlier !== null && earlier.until < context.today
    const applicant = await loadApplicant(context, requestId)
    const id = randomUUID()
    const ruled = rule(
      opened.value.state,
      {
        slip: id,
        where: 'counter',
        on: context.today,
        days,
        powers,
        proxyName,
        applicantName: applicant.name,
        standing: earlier !== null && !isOver,
      },
      context.today,
      settings,
    )
    if (!ruled.ok) return ruled
    // one that has run out makes room
    if (earlier && isOver) {
      await closeSlip(context, earlier.id, { at: context.now, how: 'replaced', by: null })
      await tellSlip(context, earlier.id)
    }
    const [fact] = ruled.value
    if (fact?.type !== 'slipIssued') throw new Error('a slip was issued without its fact')
    const code = newQueryCode()
    await insertSlip(context, {
      id,
      requestId,
      codeDigest: slipDigest(context.app.ciphers, code),
      proxy: { name: proxyName, relation, phone },
      powers: fact.powers,
      where: 'counter',
      givenOn: context.today,
      givenAt: context.now,
      givenBy: caller.personId,
      until: fact.until,
    })
    const letter = await issueForm(
      context,
      opened.value,
      proxySlip(await situationOf(context, opened.value, context.today), {
        proxyName,
        relation,
        powers: fact.powers,
        givenOn: context.today,
        until: fact.until,
        daysAfterClose: settings.law.slip.daysAfterClose,
      }),
      'file',
    )
    await tellSlip(context, id)
    const facts = stamped(ruled.value, letter)
    const answer = await conclude(
      context,
      opened.value,
      { facts, letter, detail: { slipId: id } },
      { name, happened: 'requests.slipIssued' },
    )
    return ok({
      ...answer,
      slipId: id,
      /** Shown once, printed on the paper for the proxy; only its digest is kept. */
      code,
      until: fact.until,
      address: `${context.app.settings.publicUrl.replace(/\/+$/, '')}/behalf`,
      applicantName: applicant.name,
    })
  },
})
