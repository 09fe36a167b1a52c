/** Text as it is kept: cleaned. */
import { expect, test } from 'vitest'
import { cleanText } from './plain-text.ts'

test('text is cleaned of what cannot be seen, and of halves of characters', () => {
  expect(cleanText('  要\u0000信\u202E息\uD800\r\n第二行\u200B  ')).toBe('要信息\n第二行')
  expect(cleanText('𠮷家村')).toBe('𠮷家村')
})
