/** Messages about 亲友代办码: given, ended, used; and the office's word on which stand (民法典 第一百六十五、一百七十三条; beyond 9). */
import { z } from 'zod'
import { slipPowers } from '#law'
import { day, moment } from './message-parts.ts'

/** Who acts for the applicant, as the applicant named him. Personal data. */
export const ProxyNamed = z.object({ name: z.string(), relation: z.string(), phone: z.string() })
export type ProxyNamed = z.infer<typeof ProxyNamed>

/** site → office */
export const slipsFromSite = {
  'slip.given': z.object({
    slipId: z.guid(),
    trackingNumber: z.string(),
    codeDigest: z.string(),
    proxy: ProxyNamed,
    powers: z.array(z.enum(slipPowers)),
    givenOn: day,
    givenAt: moment,
    until: day,
  }),
  'slip.ended': z.object({ slipId: z.guid(), trackingNumber: z.string(), endedOn: day, endedAt: moment }),
  'slip.opened': z.object({ slipId: z.guid(), trackingNumber: z.string(), useId: z.guid(), on: day, at: moment }),
  /** A new request in the applicant's name: who he is, the office knows from the case. */
  'slip.filed': z.object({
    slipId: z.guid(),
    useId: z.guid(),
    ofTrackingNumber: z.string(),
    trackingNumber: z.string(),
    codeDigest: z.string(),
    organId: z.string(),
    description: z.string(),
    submittedOn: day,
    submittedAt: moment,
    confirmedOn: day.nullable(),
  }),
} as const

/** office → site */
export const slipsFromOffice = {
  /** How a slip stands; the newest revision wins. */
  'slip.changed': z.object({
    slipId: z.guid(),
    trackingNumber: z.string(),
    codeDigest: z.string(),
    revision: z.number().int(),
    applicantName: z.string(),
    proxy: ProxyNamed,
    powers: z.array(z.enum(slipPowers)),
    givenOn: day,
    until: day,
    endedAt: moment.nullable(),
    endedHow: z.string().nullable(),
  }),
  /** Every slip that stands today, and the days in force: what is not in it has ended. */
  'slips.confirmed': z.object({
    on: day,
    standing: z.array(z.guid()),
    days: z.number().int(),
    mostDays: z.number().int(),
    linkDays: z.number().int(),
  }),
} as const
