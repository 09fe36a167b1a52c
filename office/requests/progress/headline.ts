/** One sentence that says who is doing what now, for the applicant (screen 3 进度页). */
import type { OfficeMessage } from '../../../exchange/messages.ts'
import type { CaseState } from '../case/case.ts'

/** The state the progress page colours itself by. */
export const stateOf = ({ stage, clocks, decision }: CaseState): OfficeMessage<'request.progressed'>['state'] => {
  switch (stage) {
    case 'submitted':
    case 'received':
      return clocks.status === 'overdue' ? 'overdue' : 'received'
    case 'awaiting_correction':
      return 'awaiting_correction'
    case 'consulting':
      return 'suspended'
    case 'awaiting_payment':
      return 'awaiting_payment'
    case 'handling':
    case 'reviewing':
    case 'signing':
    case 'decided':
      return clocks.status === 'overdue' ? 'overdue' : 'in_progress'
    case 'dispatched':
    case 'delivered':
      return 'replied'
    case 'archived':
      return decision ? 'replied' : 'closed'
    case 'closed':
      return clocks.status === 'withdrawn' ? 'withdrawn' : 'closed'
    case 'voided':
      return 'closed'
  }
}

/** Plain words, without dates: the page puts the dates beside it. */
export const headlineOf = (state: CaseState, organ: string): string => {
  switch (state.stage) {
    case 'submitted':
      return `${organ}收到了您的申请，正在与您确认`
    case 'received':
      return `${organ}已经收到您的申请，正在安排人办`
    case 'handling':
      return state.facts.some(({ type }) => type === 'searchRecorded') ? `${organ}查过了，正在写答复` : `${organ}正在查找`
    case 'awaiting_correction':
      return `${organ}需要您补充说明，才能接着办`
    case 'consulting':
      return `${organ}正在问有关方面的意见，这些天不算在期限里`
    case 'awaiting_payment':
      return `${organ}在等您缴信息处理费`
    case 'reviewing':
      return `${organ}写好了答复，正在审核`
    case 'signing':
      return `${organ}写好了答复，等负责人签发`
    case 'decided':
      return `${organ}已经签发答复，马上发给您`
    case 'dispatched':
      return state.dispatched?.method === 'electronic' ? `${organ}已经答复您，可以在下面打开` : `${organ}已经答复您，答复正在路上`
    case 'delivered':
      return `${organ}已经答复您`
    case 'closed':
      return state.clocks.status === 'withdrawn' ? '您已经撤回这件申请，不再办理' : '这件申请已经办结，不再办理'
    case 'archived':
      return state.decision ? `${organ}已经答复您，案卷已归档` : '这件申请已经办结归档'
    case 'voided':
      return '这件登记已经作废'
  }
}
