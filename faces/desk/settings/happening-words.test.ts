/** What the audit page makes of a line. */
import { expect, test } from 'vitest'
import type { AuditLine } from '#identity/contract'
import { detailText, subjectText } from './happening-words.ts'

const line = (happening: string, kind: string, detail: unknown): AuditLine =>
  ({ happening, subject: { kind, id: '0b6a7d1e-0000' }, detail: JSON.stringify(detail) }) as AuditLine

test.each([
  [
    'requests.assigned',
    'request',
    { number: '明自资〔2026〕3号', from: 'received', to: 'handling' },
    '案件 明自资〔2026〕3号',
    '待分派 → 查找办理',
  ],
  [
    'requests.contactLogged',
    'request',
    { number: '明自资〔2026〕3号', from: 'handling', to: 'handling' },
    '案件 明自资〔2026〕3号',
    '查找办理',
  ],
  ['personalData.seen', 'request', { what: 'applicant' }, '案件 0b6a7d1e', '看了申请人信息'],
  ['personalData.seen', 'request', { what: 'else' }, '案件 0b6a7d1e', '看了个人信息'],
  ['organs.retired', 'organ', null, '单位 0b6a7d1e', ''],
  ['unheard.of', 'thing', { from: 'nowhere' }, '记录 0b6a7d1e', ''],
])('%s on %s %j', (happening, kind, detail, subject, text) => {
  expect(subjectText(line(happening, kind, detail))).toBe(subject)
  expect(detailText(line(happening, kind, detail))).toBe(text)
})
