/** Notes for the file that change no clock: contacts 柔性沟通, attachments, searches 检索 (条例 第四十五条、第三十六条第（四）项). */
import { err, ok, type PlainDate, type Refusal } from '#kernel'
import { type FactOf, type SearchLine, unmaskedIn } from '#law'
import type { SearchLineInput } from '../search.contract.ts'
import { attachedFacts } from './attached.ts'
import { dayRefusal, type Gate, onlyIn, type Rule, wrong } from './rule.ts'

export type LogContactInput = Omit<FactOf<'contactLogged'>, 'type'>
export interface AttachInput {
  readonly files: readonly { readonly digest: string; readonly name: string; readonly role: FactOf<'attached'>['role'] }[]
}
export interface RecordSearchInput {
  readonly on: PlainDate
  readonly by: string
  readonly lines: readonly SearchLineInput[]
}

export const mayLogContact: Gate = (state) => (state.stage === 'archived' || state.stage === 'voided' ? onlyIn(state, 'handling') : null)

export const logContact: Rule<LogContactInput> = (state, input, today, settings) => {
  const refused =
    mayLogContact(state, today, settings) ?? dayRefusal(input.on, today, { day: state.submitted?.on ?? null, what: '提交之日' })
  const { on, purpose, channel, summary } = input
  return refused ? err(refused) : ok([{ type: 'contactLogged', on, purpose, channel, summary }])
}

export const mayAttach: Gate = mayLogContact

export const attach: Rule<AttachInput> = (state, input, today, settings) => {
  const refused = mayAttach(state, today, settings)
  if (refused) return err(refused)
  return ok(attachedFacts(input.files, today))
}

export const mayRecordSearch: Gate = (state) => onlyIn(state, 'handling', 'consulting')

/** Adds lines to the 检索证据单; the pictures become evidence of the case. */
export const recordSearch: Rule<RecordSearchInput> = (state, input, today, settings) => {
  const refused =
    mayRecordSearch(state, today, settings) ??
    dayRefusal(input.on, today, { day: state.clocks.receiptDate, what: '收到之日' }) ??
    lineRefusal(input.lines)
  if (refused) return err(refused)
  const lines = input.lines.map(
    ({ who, shots, ...line }): SearchLine => ({ ...line, ...(who ? { who } : {}), shots: shots.map(({ digest }) => digest) }),
  )
  const shots = input.lines.flatMap((line) => line.shots)
  const search: FactOf<'searchRecorded'> = {
    type: 'searchRecorded',
    on: input.on,
    by: input.by,
    places: lines.map(({ place }) => place),
    keywords: [...new Set(lines.flatMap(({ words }) => words))],
    span: [...new Set(lines.map(({ span }) => span))].join('；'),
    found: lines.some(({ found }) => found),
    result: lines.map(({ place, result }) => (lines.length > 1 ? `${place}：${result.replace(/。$/, '')}` : result)).join('；'),
    evidence: [...new Set(shots.map(({ digest }) => digest))],
    lines,
  }
  return ok([
    search,
    ...attachedFacts(
      shots.map((file) => ({ ...file, role: 'evidence' })),
      today,
    ),
  ])
}

/** What is found has at least one hit; no line holds a person's number: the docket is kept for ever. */
const lineRefusal = (lines: readonly SearchLineInput[]): Refusal | null => {
  for (const [index, line] of lines.entries()) {
    if (line.found && line.hits === 0) return wrong(`lines.${index}.hits`, `第 ${index + 1} 行写了“找到”，命中数不能是 0。`)
    if (unmaskedIn([line.place, line.who ?? '', ...line.words, line.span, line.result].join('\n')).length > 0)
      return wrong(`lines.${index}.words`, `第 ${index + 1} 行里有身份证号或者手机号。证据单要长期保存，请改写成不含号码的说法。`)
  }
  return null
}
