/** Reads untyped JSON field by field; what does not fit is named in Chinese with its place. */
import { isPlainDate, type PlainDate, yearOf } from '#kernel'

/** Thrown inside the commands only, and turned into one line there. */
export class ShapeFault extends Error {}

export type Fields = Readonly<Record<string, unknown>>

/** The object itself, or the fault that there is none. */
export const fieldsOf = (value: unknown, place: string): Fields => {
  if (!isFields(value)) throw new ShapeFault(`${place}：应是一个对象，实际是${shown(value)}`)
  return value
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

export const listOf = (value: unknown, place: string): readonly unknown[] => {
  if (value === undefined) throw new ShapeFault(`${place}：缺少这一项，应是数组`)
  if (!Array.isArray(value)) throw new ShapeFault(`${place}：应是数组，实际是${shown(value)}`)
  return value
}

const isMissing = (value: unknown): boolean => value === undefined || value === null

export const textOf = (fields: Fields, name: string, place: string): string => {
  const value = fields[name]
  if (isMissing(value)) throw new ShapeFault(`${place}：缺少 ${name}`)
  if (typeof value !== 'string' || value.trim() === '') throw new ShapeFault(`${place}：${name} 应是文字，实际是${shown(value)}`)
  return value
}

export const dateOf = (fields: Fields, name: string, place: string): PlainDate => {
  if (isMissing(fields[name])) throw new ShapeFault(`${place}：缺少 ${name}（日期，写作 YYYY-MM-DD）`)
  return readDate(fields[name], name, place)
}

export const optionalDate = (fields: Fields, name: string, place: string): PlainDate | undefined =>
  isMissing(fields[name]) ? undefined : readDate(fields[name], name, place)

/** The calendar ends in 2199; a due date a few years on must still fit. */
const readDate = (value: unknown, name: string, place: string): PlainDate => {
  if (typeof value !== 'string') throw new ShapeFault(`${place}：${name} 应是写作 YYYY-MM-DD 的日期，实际是${shown(value)}`)
  if (!isPlainDate(value)) throw new ShapeFault(`${place}：${name} 不是存在的日期（YYYY-MM-DD）：${shown(value)}`)
  if (yearOf(value) > 2190) throw new ShapeFault(`${place}：${name} 超出日历范围（1900至2190年）：${shown(value)}`)
  return value
}

export const integerOf = (fields: Fields, name: string, place: string): number => {
  const value = fields[name]
  if (isMissing(value)) throw new ShapeFault(`${place}：缺少 ${name}`)
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new ShapeFault(`${place}：${name} 应是整数，实际是${shown(value)}`)
  return value
}

export const optionalYes = (fields: Fields, name: string, place: string): boolean | undefined => {
  const value = fields[name]
  if (isMissing(value)) return undefined
  if (typeof value !== 'boolean') throw new ShapeFault(`${place}：${name} 应是 true 或 false，实际是${shown(value)}`)
  return value
}

export const oneOf = <Choice extends string>(fields: Fields, name: string, choices: readonly Choice[], place: string): Choice => {
  const value = textOf(fields, name, place)
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) throw new ShapeFault(`${place}：${name} 的值“${value}”不认识，可以是 ${choices.join('、')}`)
  return choice
}

/** A value short enough for one line. */
export const shown = (value: unknown): string => {
  const text = value === undefined ? '空' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** Parses JSON; the fault names the place in the file. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (fault) {
    throw new ShapeFault(`文件不是有效的 JSON${fault instanceof Error ? placeOf(fault.message, text) : ''}，请核对括号、引号和逗号`)
  }
}

/** The parser says where in English and counts characters; the reader of the file counts lines. */
const placeOf = (message: string, text: string): string => {
  if (text.trim() === '') return '：文件是空的'
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ''
  const before = text.slice(0, Number(position)).split('\n')
  return `：第${before.length}行第${(before.at(-1)?.length ?? 0) + 1}个字符附近读不通`
}

/** Results are told apart by id: a list with the same id twice cannot be answered clearly. */
export const refuseRepeatedIds = (examples: readonly unknown[]): void => {
  const seen = new Set<unknown>()
  for (const example of examples) {
    const id = isFields(example) ? example.id : undefined
    if (typeof id !== 'string' && typeof id !== 'number') continue
    if (seen.has(id)) throw new ShapeFault(`id ${shown(id)} 出现了不止一次，结果无法区分，请改成各不相同`)
    seen.add(id)
  }
}

/** An example's name for messages: its id, or its place in the list. */
export const nameOf = (value: unknown, index: number): string => {
  const id = isFields(value) ? value.id : undefined
  return typeof id === 'string' && id.trim() !== '' ? id : `第${index + 1}个例子`
}
