/** The dates promised to the applicant: receipt, correction notice, reply, the longest (第三十、三十一、三十三条). Pure: read off the law. */
import type { PlainDate } from '#kernel'
import { addWorkdays, type Fact, type IntakeChannel, isWorkday, limits, readClocks } from '#law'
import type { Expected } from './contract.ts'

/** The docket as it stands when a request has just been handed in. */
export const factsAtSubmission = (on: PlainDate, channel: IntakeChannel, receivedOn: PlainDate | null): readonly Fact[] => [
  { type: 'submitted', on, channel, ...(receivedOn === null ? {} : { confirmedOn: receivedOn }) },
]

/** 收到之日: the counter at once; online the day both sides confirmed, which the receipt does when the organ lets it. */
export const receivedOn = (
  today: PlainDate,
  channel: 'online' | 'in_person',
  autoConfirm: boolean,
  confirmed: boolean,
): PlainDate | null => (channel === 'in_person' || (autoConfirm && confirmed) ? today : null)

/** What can be promised today. */
export const expectedDates = (today: PlainDate, channel: 'online' | 'in_person', received: PlainDate | null): Expected => {
  const clocks = readClocks(factsAtSubmission(today, channel, received), { asOf: today })
  const longestReplyDue = clocks.replyDue === null ? null : addWorkdays(clocks.replyDue, limits.extension)
  return {
    today,
    receivedOn: clocks.receiptDate,
    correctionNoticeDue: clocks.correctionNoticeDue,
    replyDue: clocks.replyDue,
    longestReplyDue,
    provisional: clocks.calendarProvisional,
    receivedNote: receivedNote(today, received),
  }
}

const receivedNote = (today: PlainDate, received: PlainDate | null): string => {
  if (received === null) return '工作人员最晚在下一个工作日和您确认收到，确认的那天就是“收到申请之日”，从第二个工作日开始数20个工作日。'
  return isWorkday(today)
    ? '今天交、今天就算收到。收到当天不算，从下一个工作日开始数。晚上交的，也算今天。'
    : '今天不是工作日，也照样算今天收到，只是从下一个工作日开始数。'
}
