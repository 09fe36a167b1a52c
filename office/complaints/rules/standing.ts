/** Where a complaint stands today, and what the applicant is told of it: plain words, no internal talk (条例 第四十七、五十一条; R045). Pure. */
import { inChineseWithWeekday, type PlainDate } from '#kernel'
import { addWorkdays, type Calendar, nationalCalendar } from '#law'
import type { OfficeMessage } from '../../../exchange/messages.ts'
import { type ComplaintRow, resultTitles } from '../contract.ts'

type Days = Pick<ComplaintRow, 'state' | 'dueOn' | 'explainDueOn' | 'orderDueOn'> &
  Partial<Pick<ComplaintRow, 'passedTo' | 'answerExpectedOn'>>

/** The law sets no days for a complaint: the office's own (convention), kept as settings. */
export interface ComplaintConventions {
  readonly workdays: number
  readonly explainWorkdays: number
}
export const defaultConventions: ComplaintConventions = { workdays: 15, explainWorkdays: 5 }

export const standingOf = (
  complaint: Days,
  today: PlainDate,
  calendar: Calendar = nationalCalendar,
): Pick<ComplaintRow, 'light' | 'next'> => {
  const { state, dueOn, explainDueOn, orderDueOn } = complaint
  const lightOf = (day: PlainDate) => (today > day ? 'late' : addWorkdays(today, 3, calendar) > day ? 'soon' : 'in_time')
  switch (state) {
    case 'received':
      return { light: lightOf(dueOn), next: '请单位说明情况，或者直接处理' }
    case 'explaining':
      return { light: lightOf(explainDueOn && explainDueOn < dueOn ? explainDueOn : dueOn), next: '等单位说明情况' }
    case 'explained':
      return { light: lightOf(dueOn), next: '看过说明，责令改正或者答复投诉人' }
    case 'ordered':
      return { light: lightOf(orderDueOn && orderDueOn < dueOn ? orderDueOn : dueOn), next: '单位改正以后，答复投诉人' }
    case 'passed_on': {
      const light = lightOf(complaint.answerExpectedOn ?? dueOn)
      const above = complaint.passedTo ?? '上级'
      return { light, next: light === 'late' ? `还没有答复，问一问${above}` : `等${above}答复` }
    }
    case 'concluded':
      return { light: 'done', next: '已办结' }
  }
}

interface Told {
  readonly row: Pick<
    ComplaintRow,
    | 'id'
    | 'state'
    | 'receivedOn'
    | 'dueOn'
    | 'explainDueOn'
    | 'explainedOn'
    | 'orderedOn'
    | 'orderDueOn'
    | 'result'
    | 'concludedOn'
    | 'passedOn'
    | 'passedTo'
    | 'version'
  > & { readonly explainAskedOn: PlainDate | null }
  readonly trackingNumber: string
  readonly authority: { readonly name: string; readonly phone: string }
  readonly organName: string
  readonly resultText: string | null
}

/** The message to the progress page. */
export const complaintPicture = ({
  row,
  trackingNumber,
  authority,
  organName,
  resultText,
}: Told): OfficeMessage<'complaint.progressed'> => ({
  trackingNumber,
  complaintId: row.id,
  revision: row.version,
  state: row.state,
  authorityName: authority.name,
  authorityPhone: authority.phone,
  receivedOn: row.receivedOn,
  dueOn: row.dueOn,
  headline: headlineOf(row, authority.name, organName),
  steps: [
    {
      on: row.receivedOn,
      title: '收到您的投诉',
      text: `由${authority.name}处理，最晚 ${inChineseWithWeekday(row.dueOn)}告诉您结果。`,
      legalTerm: '投诉',
    },
    ...(row.explainAskedOn && row.explainDueOn
      ? [{ on: row.explainAskedOn, title: `要求${organName}说明情况`, text: `最晚 ${inChineseWithWeekday(row.explainDueOn)}。` }]
      : []),
    ...(row.explainedOn ? [{ on: row.explainedOn, title: `${organName}说明了情况`, text: '正在核对。' }] : []),
    ...(row.orderedOn && row.orderDueOn
      ? [
          {
            on: row.orderedOn,
            title: `责令${organName}改正`,
            text: `最晚 ${inChineseWithWeekday(row.orderDueOn)}。`,
            legalTerm: '督促整改',
          },
        ]
      : []),
    ...(row.passedOn && row.passedTo
      ? [
          {
            on: row.passedOn,
            title: `转给${row.passedTo}处理`,
            text: '这件投诉依法由上一级处理，不能自己查自己；有了答复写在这里。',
            legalTerm: '转送',
          },
        ]
      : []),
    ...(row.concludedOn && row.result ? [{ on: row.concludedOn, title: `投诉办结：${resultTitles[row.result]}`, text: '' }] : []),
  ],
  resultText,
})

const headlineOf = ({ state, passedTo }: Told['row'], authority: string, organ: string): string => {
  switch (state) {
    case 'received':
      return `${authority}收到了您的投诉`
    case 'explaining':
      return `${authority}已经要求${organ}说明情况`
    case 'explained':
      return `${organ}已经说明情况，${authority}正在核对`
    case 'ordered':
      return `${authority}已经责令${organ}改正`
    case 'passed_on':
      return `您的投诉转给了${passedTo ?? '上一级'}处理`
    case 'concluded':
      return '您的投诉已经有了结果'
  }
}
