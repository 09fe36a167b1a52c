/** The day of receipt and the last days that follow, computed in the browser by the same law as on the server (条例 第三十一、三十、三十三条). Pure. */
import { isPlainDate, type PlainDate } from '#kernel'
import { type IntakeChannel, isProvisional, readClocks, type Submitted } from '#law'

export interface ReceiptForm {
  readonly channel: IntakeChannel
  readonly submittedOn: string
  readonly signedOn: string
  readonly arrivedOn: string
  readonly confirmedOn: string
}

export interface Receipt {
  readonly receivedOn: PlainDate | null
  readonly correctionNoticeDue: PlainDate | null
  readonly replyDue: PlainDate | null
  readonly provisional: boolean
  /** Why there is no day of receipt yet, and what fixes it. */
  readonly waitsFor: string | null
}

/** What the form says about the day of receipt so far. */
export const receiptOf = (form: ReceiptForm, today: PlainDate): Receipt => {
  const submitted = submittedFact(form)
  const reading = submitted ? readClocks([submitted], { asOf: today }) : null
  const receivedOn = reading?.receiptDate ?? null
  const replyDue = reading?.replyDue ?? null
  return {
    receivedOn,
    correctionNoticeDue: reading?.correctionNoticeDue ?? null,
    replyDue,
    provisional: replyDue !== null && isProvisional(replyDue),
    waitsFor: receivedOn ? null : waits[form.channel],
  }
}

const waits: Readonly<Record<IntakeChannel, string>> = {
  in_person: '填上提交日期',
  registered_mail: '填上签收日期，期限就从那天起算',
  ordinary_mail: '和申请人确认收到后起算；联系不上先登记，联系上再起算',
  online: '和申请人双方确认后起算',
  email: '和申请人双方确认后起算',
  fax: '和申请人双方确认后起算',
}

const submittedFact = ({ channel, submittedOn, signedOn, arrivedOn, confirmedOn }: ReceiptForm): Submitted | null => {
  if (!isPlainDate(submittedOn)) return null
  return {
    type: 'submitted',
    on: submittedOn,
    channel,
    ...(channel === 'registered_mail' && isPlainDate(signedOn) ? { signedOn } : {}),
    ...(channel === 'ordinary_mail' && isPlainDate(arrivedOn) ? { arrivedOn } : {}),
    ...(confirms(channel) && isPlainDate(confirmedOn) ? { confirmedOn } : {}),
  }
}

/** Channels whose day of receipt is the mutual confirmation (第三十一条第二、三项). */
export const confirms = (channel: IntakeChannel): boolean => channel !== 'in_person' && channel !== 'registered_mail'
