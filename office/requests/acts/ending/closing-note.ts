/** 结案说明: the note that ends a case without a decision; written from the docket, nobody types it (decisions §1, closed.*). */
import { inChinese } from '#kernel'
import type { Fact } from '#law'
import type { IssuedLetter } from '#letters'
import type { ActContext } from '#platform'
import { type CaseState, caseFrom } from '../../case/case.ts'
import type { DecisionDraft } from '../../inputs.contract.ts'
import { decisionLetter } from '../../letters/index.ts'
import type { OpenCase } from '../../store.ts'
import { issueFor, situationOf } from '../letters-of-case.ts'

type Ending = 'withdrawn' | 'correction_overdue' | 'fee_unpaid'

/** Issues the note for the case as it stands with these facts. */
export const issueClosingNote = async (
  context: ActContext,
  opened: OpenCase,
  facts: readonly Fact[],
  ending: Ending,
): Promise<IssuedLetter> => {
  const state = caseFrom([...opened.state.facts, ...facts], context.today, opened.settings)
  const situation = await situationOf(context, { ...opened, state }, context.today)
  return issueFor(context, opened, decisionLetter(situation, closingDraft(opened, state, ending)), 'applicant')
}

const closingDraft = (opened: OpenCase, { clocks }: CaseState, ending: Ending): DecisionDraft => {
  const wording = words(
    ending,
    clocks.correctionDue ? inChinese(clocks.correctionDue) : '',
    clocks.feePayDue ? inChinese(clocks.feePayDue) : '',
  )
  return {
    ...wording,
    answers: opened.record.items.map((_item, index) => ({ item: index + 1, answer: wording.content })),
    fields: {},
    supplied: [],
    withheld: [],
    issuedInNameOf: opened.organ.id,
    service: opened.record.channel === 'online' && opened.organ.reconsideration.url ? 'electronic' : 'post',
  }
}

const words = (
  ending: Ending,
  correctionDue: string,
  payDue: string,
): Pick<DecisionDraft, 'code' | 'subReason' | 'facts' | 'reasons' | 'articles' | 'content' | 'plain'> => {
  switch (ending) {
    case 'withdrawn':
      return {
        code: 'closed.other',
        subReason: 'withdrawn',
        facts: '申请人在答复发出之前以书面声明撤回了申请。',
        reasons: '申请人自愿撤回申请，本机关不再处理。',
        articles: ['45'],
        content: '该申请因撤回办结，本机关不再处理。',
        plain: '您撤回了这件申请，办理到此结束。以后还需要这些信息，可以随时再次申请。',
      }
    case 'correction_overdue':
      return {
        code: 'closed.correction_overdue',
        facts: `补正期限已于${correctionDue}届满，本机关没有收到补正的申请。`,
        reasons: '申请人无正当理由逾期不补正的，视为放弃申请。',
        articles: ['30'],
        content: '该申请视为放弃，本机关不再处理该政府信息公开申请。',
        plain: '补正的期限已过，没有收到您的补正，这件申请按放弃处理。您可以写清楚要什么，随时重新申请。',
      }
    case 'fee_unpaid':
      return {
        code: 'closed.fee_unpaid',
        facts: `缴费期限已于${payDue}届满，本机关没有收到信息处理费。`,
        reasons: '申请人逾期未缴纳信息处理费的，视为放弃申请。',
        articles: ['42', '109-6'],
        content: '该申请视为放弃，本机关不再处理该政府信息公开申请。',
        plain: '缴费的期限已过，没有收到款项，这件申请按放弃处理。您可以缩小范围，重新申请。',
      }
  }
}
