/** Inputs made from the Zod schema of an act or view: one that passes, and endless ones that nearly or hardly do. */
import fc from 'fast-check'
import { z } from 'zod'

interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minimum?: number
  readonly exclusiveMinimum?: number
}

/** Values by the name of their field: ids of things that exist. */
export type Known = Readonly<Record<string, unknown>>
type Declared = { readonly name: string; readonly input: z.ZodType }

/** What refinements ask for that a JSON schema cannot say; tried in this order until the schema is content. */
const candidates: readonly unknown[] = [
  '石桥村补偿方案',
  '2026-11-25',
  '5f9619ff-8b86-4011-b42d-00c04fc964ff',
  '13800001234',
  '11010519491231002X',
  '123456',
  'a@example.gov.cn',
  'https://www.example.gov.cn',
  'a.desk',
  'a'.repeat(64),
  '2026-11-25T01:00:00.000Z',
  '20261125-10001-7',
  'text/plain',
  '21:00',
  '条例第十五条',
  'G1',
  '7',
  'x',
]

/** An input that the schema accepts, with these values under these top-level names. */
export const passingInput = ({ name, input }: Declared, known: Known = {}): Record<string, unknown> => {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  const made = simplest(schema) as Record<string, unknown>
  for (const key of Object.keys(schema.properties ?? {})) if (key in known) made[key] = known[key]
  const tried = new Map<string, number>()
  for (let round = 0; round < 400; round++) {
    const parsed = input.safeParse(made)
    if (parsed.success) return made
    for (const issue of parsed.error.issues) {
      const path = issue.path.map(String)
      const turn = (tried.get(path.join('.')) ?? -1) + 1
      tried.set(path.join('.'), turn)
      if (path.length > 0) setAt(made, path, candidates[turn % candidates.length])
    }
  }
  throw new Error(`no passing input found for ${name}: ${JSON.stringify(input.safeParse(made).error?.issues).slice(0, 400)}`)
}

const simplest = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [alternative] = schema.anyOf ?? schema.oneOf ?? []
  if (alternative) return simplest(alternative)
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((key) => [key, simplest(schema.properties?.[key] ?? {})]))
    case 'array':
      return schema.items ? [simplest(schema.items)] : []
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? schema.exclusiveMinimum ?? 1)
    case 'boolean':
      return false
    default:
      return candidates[0]
  }
}

const setAt = (target: unknown, path: readonly string[], value: unknown): void => {
  let place: unknown = target
  for (const key of path.slice(0, -1)) {
    if (typeof place !== 'object' || place === null) return
    const inner: unknown = Reflect.get(place, key)
    if (typeof inner !== 'object' || inner === null) Reflect.set(place, key, {})
    place = Reflect.get(place, key)
  }
  const last = path.at(-1)
  if (typeof place !== 'object' || place === null || last === undefined) return
  // own, also when it is called __proto__
  Object.defineProperty(place, last, { value, enumerable: true, configurable: true, writable: true })
}

/** Nested so many levels deep. */
export const deep = (levels: number): unknown => {
  let value: unknown = 'bottom'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values no form sends. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    Number.MAX_SAFE_INTEGER,
    2 ** 60,
    1e308,
    -0,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\u202e倒',
    '１２３',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '-271821-04-20',
    '00000000-0000-0000-0000-000000000000',
    "'; drop table requests.request; --",
    '<script>alert(1)</script>',
    '{{7*7}}',
    '../../etc/passwd',
    '%00',
    '\r\nSet-Cookie: a=b',
    [],
    {},
  ),
  fc.integer(),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: 200, max: 20_000 }).map((length) => '长'.repeat(length)),
  fc.uuid(),
  fc.integer({ min: 30, max: 400 }).map(deep),
  fc.integer({ min: 60, max: 2000 }).map((length) => Array.from({ length }, () => 'x')),
  fc.jsonValue({ maxDepth: 5 }),
)

/** Inputs between nearly right and absurd: a passing one with pieces exchanged, added or taken away; or anything at all. */
export const malformedInputs = (declared: Declared, known: Known): fc.Arbitrary<unknown> => {
  const passing = passingInput(declared, known)
  const paths = pathsOf(passing)
  const change = fc.record({ path: fc.constantFrom(...(paths.length > 0 ? paths : [['extra']])), value: strange, drop: fc.boolean() })
  const extra = fc.record({ key: fc.constantFrom('__proto__', 'constructor', 'toString', 'id', '额外', ''), value: strange })
  const nearly = fc
    .record({ changes: fc.array(change, { minLength: 1, maxLength: 3 }), extras: fc.array(extra, { maxLength: 1 }) })
    .map(({ changes, extras }) => {
      const made = structuredClone(passing)
      for (const { path, value, drop } of changes) {
        if (drop && path.length === 1) delete made[path[0] ?? '']
        else setAt(made, path, structuredClone(value))
      }
      for (const { key, value } of extras) setAt(made, [key], structuredClone(value))
      return made
    })
  const randomIds = fc.array(fc.uuid(), { minLength: 12, maxLength: 12 }).map((ids) => {
    const made = structuredClone(passing)
    for (const [place, path] of paths.entries()) if (/(Id|^to)$/.test(path.at(-1) ?? '')) setAt(made, path, ids[place % ids.length])
    return made
  })
  return fc.oneof({ arbitrary: nearly, weight: 7 }, { arbitrary: randomIds, weight: 1 }, { arbitrary: strange, weight: 2 })
}

const pathsOf = (value: unknown, above: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...above, key], ...pathsOf(inner, [...above, key])])
    : []
