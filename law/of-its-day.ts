/** Which Regulation a request is judged by: that of the day it was received (2007年条例第二十四条; 2019年修订条例第三十三条; 立法法第一百零四条). */
import { type PlainDate, plainDate, yearOf } from '#kernel'
import { addWorkdays, type Calendar } from './calendar.ts'

/** 2007: 国务院令第492号, in force from 2008-05-01; 2019: 国务院令第711号, from 2019-05-15. */
export const lawsOfDay = {
  none: { title: '《条例》施行以前', from: null, replyWorkdays: null, article: null },
  regulation2007: {
    title: '2007年公布的《条例》',
    from: plainDate('2008-05-01'),
    replyWorkdays: 15,
    article: '2007年公布的《政府信息公开条例》第二十四条',
  },
  regulation2019: {
    title: '2019年修订的《条例》',
    from: plainDate('2019-05-15'),
    replyWorkdays: 20,
    article: '《政府信息公开条例》第三十三条',
  },
} as const
export type LawOfDay = keyof typeof lawsOfDay

/** The Regulation in force on the day a request was received. */
export const lawOfDay = (receivedOn: PlainDate): LawOfDay =>
  receivedOn >= lawsOfDay.regulation2019.from ? 'regulation2019' : receivedOn >= lawsOfDay.regulation2007.from ? 'regulation2007' : 'none'

/** The last day by that law; null when there was none, or when the holidays of those years are not known here: nobody is called late by a guess. */
export const replyDueThen = (receivedOn: PlainDate, calendar: Calendar): PlainDate | null => {
  const { replyWorkdays } = lawsOfDay[lawOfDay(receivedOn)]
  if (replyWorkdays === null || !calendar.hasNotice(yearOf(receivedOn))) return null
  const due = addWorkdays(receivedOn, replyWorkdays, calendar)
  return calendar.hasNotice(yearOf(due)) ? due : null
}
