/** What several messages are made of: a day, a file that travels, who asks and how it is wanted. */
import { z } from 'zod'
import { isPlainDate } from '#kernel'

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isPlainDate, '没有这一天')

/** A moment, as ISO 8601 with its offset. */
export const moment = z.iso.datetime({ offset: true })

/** A file that travels with a message, by its digest. */
export const TravellingFile = z.object({
  digest: z.string().min(16).max(128),
  name: z.string().min(1).max(200),
  type: z.string().max(120),
  bytes: z.number().int().min(0),
})
export type TravellingFile = z.infer<typeof TravellingFile>

/** Who asks, as typed on the form (第二十九条第二款第一项). Personal data: allow-listed in personalData below. */
export const ApplicantParticulars = z.object({
  kind: z.enum(['natural_person', 'commercial_enterprise', 'research_institution', 'social_welfare_org', 'legal_service_org', 'other']),
  name: z.string(),
  idKind: z.enum(['resident_id', 'passport', 'hk_macau_permit', 'taiwan_permit', 'military_id', 'credit_code', 'other']),
  idNumber: z.string(),
  contactPerson: z.string().optional(),
  phone: z.string(),
  email: z.string().optional(),
  address: z.string().optional(),
  postcode: z.string().optional(),
})
export type ApplicantParticulars = z.infer<typeof ApplicantParticulars>

/** How the information is wanted (第二十九条第二款第三项). */
export const SupplyWish = z.object({
  /** 获取信息的方式 */
  form: z.enum(['paper', 'electronic', 'inspect', 'copy']),
  /** 途径: how the reply is served. */
  delivery: z.enum(['online', 'email', 'post', 'pick_up', 'fax']),
  /** 第四十三条: needs help reading. */
  needsHelp: z.boolean().default(false),
  /** R031: paper for those who need it. */
  needsPaper: z.boolean().default(false),
  /** The applicant agreed to be told of each step by mail or short message (个人信息保护法 14). */
  tellByMail: z.boolean().optional(),
  tellBySms: z.boolean().optional(),
})
export type SupplyWish = z.infer<typeof SupplyWish>
