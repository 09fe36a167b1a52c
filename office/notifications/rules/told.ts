/** What the tables of notices may use of a happening: the case as it stands now, the happening's detail, plain days. Pure. */
import { dayOf, type Json, monthOf, type PlainDate } from '#kernel'
import type { OpenCase } from '#requests'

export interface Told {
  /** Null when it is about no case. */
  readonly state: OpenCase['state'] | null
  readonly detail: { readonly [key: string]: Json | undefined }
}

/** 12月9日. */
export const shortDay = (day: PlainDate): string => `${monthOf(day)}月${dayOf(day)}日`

/** The last day of the reply, or null while it does not run. */
export const replyDue = ({ state }: Told): PlainDate | null => state?.clocks.replyDue ?? null

/** ，最晚12月9日答复 — or nothing. */
export const withReplyDue = (told: Told): string => {
  const due = replyDue(told)
  return due ? `，最晚${shortDay(due)}答复` : ''
}

/** A word of the detail, when it is one. */
export const wordOf = ({ detail }: Told, key: string): string => {
  const value = detail[key]
  return typeof value === 'string' ? value : ''
}
