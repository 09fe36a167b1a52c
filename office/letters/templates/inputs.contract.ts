/** What the acts and views of templates take. */
import { z } from 'zod'
import { isPlainDate, isUuid, type OrganId, type PlainDate } from '#kernel'

const organId = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const id = z.string().trim().min(1, '请选择文书').max(80)
const text = z.string().min(1, '模板不能是空的').max(20_000, '模板最多 20000 字')
const reason = z.string().trim().min(2, '请写明改了什么、为什么').max(300, '最多 300 字')
const day = z
  .string()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((value) => value as PlainDate)

export const SeeTemplates = z.object({ organId })
export const SeeTemplate = z.object({ organId, id })
export const PreviewTemplate = z.object({ organId, id, text: z.string().max(20_000) })
/** `revision`: the draft that was read, 0 when there was none. */
export const SaveTemplateDraft = z.object({ organId, id, text, revision: z.number().int().min(0) })
/** `version`: the newest own version that was read, 0 when there was none. */
export const PublishTemplate = z.object({ organId, id, text, version: z.number().int().min(0), effectiveFrom: day, reason })
export const RestoreTemplate = z.object({ organId, id, version: z.number().int().min(1), reason })
export const DropTemplateDraft = z.object({ organId, id })
