/** What is looked for while somebody writes a request: the number, the title, and each thing asked for by itself. Pure (R009). */
import { looseDocumentNumber, normaliseText, withoutEmptyWords, writtenNumber } from '#search'

export interface Typed {
  readonly description: string
  readonly title: string
  readonly documentNumber: string
  readonly period: string
  readonly place: string
}

const mostQuestions = 5

/** At most five questions; none while too little is typed to mean anything. */
export const questionsOf = ({ description, title, documentNumber, period, place }: Typed): readonly string[] => {
  const number = looseDocumentNumber(documentNumber) ?? looseDocumentNumber(description)
  const lines = description
    .split(/[\n；;。]|(?:^|\s)\d{1,2}[.、．]/)
    .map((line) => withoutEmptyWords(normaliseText(line)).replace(/\s+/g, ' ').trim())
    .filter((line) => line.replace(/[^\u3400-\u9fffa-z0-9]/g, '').length >= 3)
  const around = `${place} ${period}`.trim()
  const asked = [...(title.trim() === '' ? [] : [title]), ...lines].map((line) => withAround(line.slice(0, 200), around))
  return [...new Set([...(number ? [writtenNumber(number)] : []), ...asked])].slice(0, mostQuestions)
}

/** Place and year said elsewhere on the form belong to each thing, unless it says them itself. */
const withAround = (line: string, around: string): string => (around === '' || line.includes(around) ? line : `${line} ${around}`)
