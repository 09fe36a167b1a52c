/** What was handed in, judged: Zod's findings become a refusal whose messages say in Chinese how to mend each field. */
import { z } from 'zod'
import { invalid, type Refusal } from '#kernel'

/** Every schema of the process speaks Chinese from here on; a schema's own message wins. */
z.config({ localeError: (issue) => sentenceFor(issue) })

/** Turns findings into a refusal: one sentence a field, keyed by its path. */
export const inputRefusal = (error: z.ZodError): Refusal => {
  const fields: Record<string, string> = {}
  for (const issue of flatten(error.issues)) {
    const path = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys.slice(0, 20)) fields[[path, key.slice(0, 60)].filter(Boolean).join('.')] ??= '没有这一项，请去掉。'
    } else fields[path] ??= issue.message
  }
  const count = Object.keys(fields).length
  return invalid(count > 1 ? `有 ${count} 处需要改正，改好后再提交一次。` : '有一处需要改正，改好后再提交一次。', fields).error
}

/** A refusal when text cannot be stored (NUL, half a surrogate pair) or the input is too deep; null when it is fine. */
export const unwritable = (input: unknown): Refusal | null => {
  const found = findUnwritable(input, '', 0)
  return found === null
    ? null
    : invalid('有一处含有无法保存的字符或者层次太深，请重新填写。', { [found]: '含有无法保存的字符，请删去后重新填写。' }).error
}

const findUnwritable = (value: unknown, path: string, depth: number): string | null => {
  if (depth > 40) return path
  if (typeof value === 'string') return isUnwritable(value) ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    const inner = path === '' ? key : `${path}.${key}`
    if (isUnwritable(key)) return path
    const found = findUnwritable(item, inner, depth + 1)
    if (found !== null) return found
  }
  return null
}

/** NUL, or half of a surrogate pair. */
const isUnwritable = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text)

/** The findings of the alternative that came closest, where a union fits none. */
const flatten = (issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] =>
  issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
    const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? []
    return flatten(closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })

const sentenceFor = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return '还没有填写，请填写。'
      return `填的不是${typeWords[issue.expected] ?? '这里要的内容'}，请重新填写。`
    case 'too_small':
      if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? '还没有填写，请填写。' : `太短了，至少要 ${issue.minimum} 个字。`
      if (issue.origin === 'array' || issue.origin === 'set') return `至少要有 ${issue.minimum} 项。`
      return `不能小于 ${issue.minimum}。`
    case 'too_big':
      if (issue.origin === 'string') return `太长了，最多 ${issue.maximum} 个字，请精简。`
      if (issue.origin === 'array' || issue.origin === 'set') return `最多 ${issue.maximum} 项，请减少。`
      return `不能大于 ${issue.maximum}。`
    case 'invalid_format':
      return formatWords[issue.format] ?? '格式不对，请按提示的样子填写。'
    case 'not_multiple_of':
      return `必须是 ${issue.divisor} 的倍数。`
    case 'unrecognized_keys':
      return '有不认识的项，请去掉。'
    case 'invalid_value':
      return '请从给出的选项中选一个。'
    case 'invalid_union':
      return '填的内容与任何一种情形都不符，请核对后重新填写。'
    case 'invalid_key':
    case 'invalid_element':
      return '其中有一项不对，请核对。'
    default:
      return '填写得不对，请核对后重新填写。'
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '一组内容',
  object: '一组内容',
  record: '一组内容',
  date: '日期',
}

const formatWords: Readonly<Record<string, string>> = {
  email: '电子邮箱的格式不对，应像 name@example.com。',
  url: '网址的格式不对，应以 http:// 或 https:// 开头。',
  uuid: '编号的格式不对，请从页面上重新选择。',
  date: '日期的格式不对，应像 2026-11-25。',
  datetime: '时间的格式不对，应像 2026-11-25T09:00:00Z。',
}
