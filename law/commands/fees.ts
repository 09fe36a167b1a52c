/** `sunlit fees FILE.json [--check]`: reads fee examples (format: fees §4) and reckons each one. */
import { type ChargedRequest, reckonFees } from '../fees.ts'
import { differencesOf } from './compare.ts'
import { type CommandOptions, type CommandOutcome, unreadable } from './outcome.ts'
import { type Fields, fieldsOf, integerOf, listOf, nameOf, oneOf, optionalYes, parseJson, refuseRepeatedIds, ShapeFault } from './shape.ts'

/** The whole command, from the text of the file to the text of the answer. */
export const feesCommand = (text: string, options: CommandOptions = {}): CommandOutcome => {
  try {
    const parsed = parseJson(text)
    const examples = Array.isArray(parsed) ? parsed : [fieldsOf(parsed, '文件')]
    refuseRepeatedIds(examples)
    const results = examples.map(answerOf)
    if (!options.check) {
      const answers = results.map(({ id, result }) => ({ id, result }))
      return { stdout: `${JSON.stringify(answers, null, 1)}\n`, stderr: '', exitCode: 0 }
    }
    const differences = results.flatMap(({ name, expected, result }) => differencesOf(name, expected, result))
    const summary =
      differences.length === 0 ? `${results.length} 个例子全部一致` : `${results.length} 个例子中有 ${differences.length} 处不一致`
    return { stdout: `${[...differences, summary].join('\n')}\n`, stderr: '', exitCode: differences.length === 0 ? 0 : 1 }
  } catch (fault) {
    if (fault instanceof ShapeFault) return unreadable(fault.message)
    throw fault
  }
}

const answerOf = (value: unknown, index: number) => {
  const name = nameOf(value, index)
  const example = fieldsOf(value, name)
  const expected: Fields = example.expected === undefined || example.expected === null ? {} : fieldsOf(example.expected, `${name} expected`)
  const input = fieldsOf(example.input, `${name} input`)
  const requests = listOf(input.requests, `${name} input.requests`).map((item, place) => requestFrom(item, `${name} 第${place + 1}件申请`))
  const result: Record<string, unknown> = { ...reckonFees(requests) }
  for (const key of Object.keys(expected)) if (!(key in result)) result[key] = null
  return { id: typeof example.id === 'string' || typeof example.id === 'number' ? example.id : name, name, expected, result }
}

const requestFrom = (value: unknown, place: string): ChargedRequest => {
  const request = fieldsOf(value, place)
  const chargedBy = oneOf(request, 'chargedBy', ['per_request', 'per_page', 'none'], place)
  const has = (name: string): boolean => request[name] !== undefined && request[name] !== null
  const seqInMonth = chargedBy === 'per_request' || has('seqInMonth') ? atLeast(1, 'seqInMonth', request, place) : 1
  const published = optionalYes(request, 'proactivelyPublished', place)
  const delivery = has('delivery') ? oneOf(request, 'delivery', ['paper', 'email', 'copy', 'inspect', 'told_where'], place) : undefined
  const needsPages = chargedBy === 'per_page' && !published && delivery !== 'told_where' && delivery !== 'inspect'
  return {
    seqInMonth,
    chargedBy,
    ...(needsPages || has('pages') ? { pages: atLeast(0, 'pages', request, place) } : {}),
    ...(published === undefined ? {} : { proactivelyPublished: published }),
    ...(delivery === undefined ? {} : { delivery }),
  }
}

const atLeast = (least: number, name: string, request: Fields, place: string): number => {
  const number = integerOf(request, name, place)
  if (number < least) throw new ShapeFault(`${place}：${name} 应不小于${least}，实际是${number}`)
  return number
}
