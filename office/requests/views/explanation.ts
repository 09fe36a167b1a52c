/** How the last day was computed, line by line with value and article (条例 第三十、三十一、三十三、三十五条). Pure. */
import { inChineseWithWeekday, later, type PlainDate } from '#kernel'
import {
  addWorkdays,
  type Calendar,
  type ClockReading,
  type FactOf,
  type IntakeChannel,
  lawsOfDay,
  type Pause,
  workdaysBetween,
} from '#law'

export interface ExplanationLine {
  readonly text: string
  readonly value: string
  readonly article: string
}

/** The lines in the order of the computation; the last is its result. */
export const explanationOf = (
  reading: ClockReading,
  channel: IntakeChannel,
  today: PlainDate,
  calendar: Calendar,
): readonly ExplanationLine[] => {
  const { receiptDate, startedOn } = reading
  if (receiptDate === null || startedOn === null)
    return [{ text: '还没有双方确认收到，期限没有起算', value: '待确认', article: '第三十一条' }]
  return [
    { text: `${receiptWords[channel]}，当天不计`, value: inChineseWithWeekday(receiptDate), article: '第三十一条' },
    ...restartLines(reading),
    {
      text: `${startedOn === receiptDate ? '' : '重新'}数 20 个工作日`,
      value: inChineseWithWeekday(addWorkdays(startedOn, 20, calendar)),
      article: '第三十三条第二款',
    },
    ...reading.pauses.flatMap((pause) => pauseLine(pause, startedOn, today, calendar)),
    ...(reading.extendedBy > 0
      ? [{ text: '经公开工作机构负责人同意延期', value: `加 ${reading.extendedBy} 个工作日`, article: '第三十三条第二款' }]
      : []),
    ...(reading.delayedTo === null
      ? []
      : [{ text: '申请数量过多，确定延迟答复的合理期限', value: inChineseWithWeekday(reading.delayedTo), article: '第三十五条' }]),
    resultLine(reading),
  ]
}

/** A record of the old register that had ended there: which law it stood under, and the last day as written there or counted by that law. */
export const explanationOfOld = ({ receivedOn, law, dueOn }: FactOf<'importedFromOldRegister'>): readonly ExplanationLine[] => {
  const { title, replyWorkdays, article } = lawsOfDay[law]
  return [
    { text: '旧台账记载的收到日期', value: inChineseWithWeekday(receivedOn), article: '' },
    {
      text: `按收到那天的法律：${title}`,
      value: replyWorkdays === null ? '没有法定期限' : `${replyWorkdays} 个工作日`,
      article: article ?? '',
    },
    ...(dueOn === null ? [] : [{ text: '当时的答复期限', value: inChineseWithWeekday(dueOn), article: article ?? '' }]),
  ]
}

const receiptWords: Readonly<Record<IntakeChannel, string>> = {
  in_person: '当面提交之日',
  registered_mail: '邮件签收之日',
  ordinary_mail: '双方确认收到之日',
  online: '双方确认收到之日',
  email: '双方确认收到之日',
  fax: '双方确认收到之日',
}

const restartWords: Readonly<Record<ClockReading['restarts'][number]['reason'], string>> = {
  correction: '收到补正的申请，次日起重新计算',
  payment: '足额缴费，次日起重新计算',
  new_decision: '收到责令重新作出答复的复议决定或者判决，次日起重新计算',
}

const restartLines = ({ restarts }: ClockReading): readonly ExplanationLine[] =>
  restarts.map(({ reason, on, article }) => ({
    text: restartWords[reason],
    value: inChineseWithWeekday(on),
    article,
  }))

const pauseWords: Readonly<Record<Pause['reason'], string>> = {
  third_party: '征求第三方意见',
  co_producer: '征求共同制作机关意见',
  other_organ: '征求其他机关意见',
  correction: '等待补正',
  payment: '等待缴费',
}

/** A pause that ended before the present period began has no part in its computation. */
const pauseLine = (pause: Pause, startedOn: PlainDate, today: PlainDate, calendar: Calendar): readonly ExplanationLine[] => {
  if (pause.until !== null && pause.until <= startedOn) return []
  const from = later(pause.after, startedOn)
  const until = pause.until ?? later(from, today)
  const party = pause.party === null ? '' : ` ${pause.party}`
  const count = workdaysBetween(from, until, calendar)
  const text = `${inChineseWithWeekday(pause.after)}起${pauseWords[pause.reason]}${party}${pause.until === null ? '，还没有结束' : ''}`
  return [{ text, value: `不计 ${count} 个工作日`, article: pause.article }]
}

const resultLine = (reading: ClockReading): ExplanationLine => {
  const { replyDue, projectedReplyDue, repliedOn, remainingWorkdays, overdueWorkdays } = reading
  const article = reading.delayedTo === null ? '第三十三条' : '第三十五条'
  if (repliedOn !== null && replyDue !== null)
    return { text: `最晚答复；已于${inChineseWithWeekday(repliedOn)}发出`, value: inChineseWithWeekday(replyDue), article }
  if (replyDue === null)
    return projectedReplyDue === null
      ? { text: '期限不再计算', value: '—', article }
      : { text: '期限停着；对方用完全部时间的话，最晚答复', value: inChineseWithWeekday(projectedReplyDue), article }
  const left =
    overdueWorkdays !== null && overdueWorkdays > 0
      ? `（已逾期 ${overdueWorkdays} 个工作日）`
      : remainingWorkdays === null
        ? ''
        : remainingWorkdays === 0
          ? '（就是今天）'
          : `（还有 ${remainingWorkdays} 个工作日）`
  return { text: `最晚答复${left}`, value: inChineseWithWeekday(replyDue), article }
}
