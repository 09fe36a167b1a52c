/** What several messages are made of: a day, a file that travels. */
import { z } from 'zod'
import { isPlainDate } from '#kernel'

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isPlainDate, '没有这一天')

/** A file that travels with a message, by its digest. */
export const TravellingFile = z.object({
  digest: z.string().min(16).max(128),
  name: z.string().min(1).max(200),
  type: z.string().max(120),
  bytes: z.number().int().min(0),
})
export type TravellingFile = z.infer<typeof TravellingFile>
