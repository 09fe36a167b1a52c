/** Text fields: trimmed, without control characters, bounded, with the kind message when empty. */
import { z } from 'zod'

/** A text field. Without `missing` it may be left empty and then counts as not given. */
export const trimmed = (max: number, missing?: string) => {
  const cleaned = z
    .string(missing ?? '请写文字')
    .transform((text) => cleanText(text))
    .refine((text) => text.length <= max, `最多 ${max} 字，请写短一点`)
  return missing ? cleaned.refine((text) => text.length > 0, missing) : cleaned
}

/** Without control and invisible characters (they hide text and upset the database), ends trimmed; lone surrogates go too. */
export const cleanText = (text: string): string =>
  text
    .replace(/\p{Surrogate}|\uFFFD/gu, '')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .trim()
