/** 协查: several units are asked to search, each with its own internal day; the reply period goes on, the 条例 deducts nothing (第三十三条第三款 knows only 征求意见). */
import { err, inChinese, ok, type PlainDate, type Refusal } from '#kernel'
import {
  addWorkdays,
  type Calendar,
  type CoSearchOutcome,
  type CoSearchRef,
  type DecisionCode,
  type FactOf,
  type LawSettings,
  type SearchLine,
  unmaskedIn,
  workdaysBetween,
} from '#law'
import { attachedFacts } from './attached.ts'
import type { CaseState } from './case.ts'
import { allOf } from './case.ts'
import { block, type Check, warn } from './decision-checks.ts'
import { against, type Gate, onlyIn, pendingLetter, type Rule, wrong } from './rule.ts'

export interface CoSearch {
  readonly ref: CoSearchRef
  readonly organ: string
  readonly organName: string
  readonly items: readonly number[]
  readonly sentOn: PlainDate
  readonly dueOn: PlainDate
  readonly answer: FactOf<'coSearchAnswered'> | null
  readonly withdrawn: FactOf<'coSearchWithdrawn'> | null
  readonly remindedOn: readonly PlainDate[]
  /** Neither answered nor withdrawn. */
  readonly open: boolean
}

/** Every unit that was asked, with what became of it. */
export const coSearchesIn = (facts: CaseState['facts']): readonly CoSearch[] =>
  allOf(facts, 'coSearchSent').map((sent) => {
    const answer = allOf(facts, 'coSearchAnswered').find(({ search }) => search === sent.search) ?? null
    const withdrawn = allOf(facts, 'coSearchWithdrawn').find(({ search }) => search === sent.search) ?? null
    return {
      ref: sent.search,
      organ: sent.organ,
      organName: sent.organName,
      items: sent.items,
      sentOn: sent.on,
      dueOn: sent.dueOn,
      answer,
      withdrawn,
      remindedOn: allOf(facts, 'coSearchReminded').flatMap(({ search, on }) => (search === sent.search ? [on] : [])),
      open: !answer && !withdrawn,
    }
  })

export type CoSearchLight = 'in_time' | 'soon' | 'late' | 'answered' | 'withdrawn'

/** The unit's own light: yellow shortly before its internal day, red after it. */
export const coSearchLight = (
  { answered, withdrawn, dueOn }: { readonly answered: boolean; readonly withdrawn: boolean; readonly dueOn: PlainDate },
  today: PlainDate,
  calendar: Calendar,
  settings: Pick<LawSettings, 'coSearchSoonWorkdays'>,
): { readonly light: CoSearchLight; readonly remainingWorkdays: number | null } => {
  if (withdrawn) return { light: 'withdrawn', remainingWorkdays: null }
  if (answered) return { light: 'answered', remainingWorkdays: null }
  if (today > dueOn) return { light: 'late', remainingWorkdays: -workdaysBetween(dueOn, today, calendar) }
  const remainingWorkdays = workdaysBetween(today, dueOn, calendar)
  return { light: remainingWorkdays <= settings.coSearchSoonWorkdays ? 'soon' : 'in_time', remainingWorkdays }
}

const searching = '条例第三十六条第（四）项'
const filing = '条例第四十五条'

export interface SendCoSearchInput {
  readonly leadOrgan: string
  readonly units: readonly { readonly organ: string; readonly organName: string; readonly dueOn?: PlainDate }[]
  readonly items: readonly number[]
  readonly itemCount: number
}

export const maySendCoSearch: Gate = (state) => onlyIn(state, 'handling', 'consulting')

/** One fact for each unit; a unit that is still searching is not asked again. */
export const sendCoSearch: Rule<SendCoSearchInput> = (state, input, today, settings) => {
  const refused = maySendCoSearch(state, today, settings) ?? unitsRefusal(state, input, today)
  if (refused) return err(refused)
  const before = allOf(state.facts, 'coSearchSent').length
  return ok(
    input.units.map(({ organ, organName, dueOn }, index) => ({
      type: 'coSearchSent' as const,
      on: today,
      search: `S${before + index + 1}`,
      organ,
      organName,
      items: [...new Set(input.items)].sort((a, b) => a - b),
      dueOn: dueOn ?? addWorkdays(today, settings.law.coSearchWorkdays, settings.calendar),
      letter: pendingLetter,
    })),
  )
}

const unitsRefusal = (state: CaseState, { units, leadOrgan, items, itemCount }: SendCoSearchInput, today: PlainDate): Refusal | null => {
  const seen = new Set<string>()
  for (const [index, { organ, organName, dueOn }] of units.entries()) {
    const field = `units.${index}`
    if (organ === leadOrgan) return wrong(field, '本机关自己的查找请填检索证据单，协查发给别的单位。')
    if (seen.has(organ)) return wrong(field, `${organName}选了两次，请去掉一个。`)
    seen.add(organ)
    if (coSearchesIn(state.facts).some((search) => search.organ === organ && search.open))
      return wrong(field, `${organName}的上一次协查还没有回。请等回复，或者先催办、撤回，再发新的。`)
    if (dueOn && dueOn < today) return wrong(`${field}.dueOn`, '回复日期不能早于今天。')
  }
  if (items.some((item) => item > itemCount)) return wrong('items', `申请只有 ${itemCount} 项，请核对要查的是第几项。`)
  return null
}

export interface AnswerCoSearchInput {
  readonly search: CoSearchRef
  readonly by: string
  readonly outcome: CoSearchOutcome
  readonly lines: readonly (Omit<SearchLine, 'shots'> & { readonly shots: readonly { readonly digest: string; readonly name: string }[] })[]
  readonly files: readonly { readonly digest: string; readonly name: string }[]
  readonly enteredForUnit: boolean
}

/** A late answer still belongs to the file: what turns up after the reply must be known (第四十一条, 复议). */
export const mayAnswerCoSearch: Gate = (state) => {
  const ended = state.stage === 'archived' || state.stage === 'voided' ? onlyIn(state, 'handling') : null
  if (ended) return ended
  return coSearchesIn(state.facts).some(({ open }) => open) ? null : against(searching, '没有还在等回复的协查。')
}

export const answerCoSearch: Rule<AnswerCoSearchInput> = (state, input, today, settings) => {
  const refused = answerableRefusal(state, input.search) ?? mayAnswerCoSearch(state, today, settings) ?? answerRefusal(input)
  const asked = coSearchesIn(state.facts).find(({ ref }) => ref === input.search)
  if (refused) return err(refused)
  if (!asked) return err(wrong('search', '案卷中没有这一次协查，请从列表重新打开。'))
  const lines = input.lines.map(({ shots, ...line }): SearchLine => ({ ...line, shots: shots.map(({ digest }) => digest) }))
  const evidence = evidenceOf(input)
  return ok([
    {
      type: 'coSearchAnswered',
      on: today,
      search: asked.ref,
      organ: asked.organ,
      organName: asked.organName,
      by: input.by,
      outcome: input.outcome,
      lines,
      evidence: evidence.map(({ digest }) => digest),
      ...(input.enteredForUnit ? { enteredForUnit: true } : {}),
      letter: pendingLetter,
    },
    ...attachedFacts(
      evidence.map((file) => ({ ...file, role: 'evidence' })),
      today,
    ),
  ])
}

/** Every file once: pictures of the lines, then copies. */
export const evidenceOf = ({ lines, files }: Pick<AnswerCoSearchInput, 'lines' | 'files'>): AnswerCoSearchInput['files'] => {
  const all = [...lines.flatMap(({ shots }) => shots), ...files]
  return all.filter(({ digest }, index) => all.findIndex((file) => file.digest === digest) === index)
}

const answerableRefusal = (state: CaseState, ref: CoSearchRef): Refusal | null => {
  const asked = coSearchesIn(state.facts).find((search) => search.ref === ref)
  if (!asked) return wrong('search', '案卷中没有这一次协查，请从列表重新打开。')
  if (asked.withdrawn) return against(filing, `这次协查已于${inChinese(asked.withdrawn.on)}撤回，不用再回。`)
  if (asked.answer) return against(filing, `这次协查已于${inChinese(asked.answer.on)}回复，不能再改；有补充的请在内部讨论里告诉牵头单位。`)
  return null
}

/** Found and not found are shown, not only said. */
const answerRefusal = (input: AnswerCoSearchInput): Refusal | null => {
  const { outcome, lines } = input
  if (lines.some(({ place, who, words, span, result }) => unmaskedIn([place, who ?? '', ...words, span, result].join('\n')).length > 0))
    return wrong('lines', '查找的内容里有身份证号或者手机号。记录要长期保存，请改写成不含号码的说法。')
  if (outcome === 'not_ours') return null
  if (outcome === 'not_found' && lines.length === 0)
    return against(searching, '答“没有找到”，要写清查了哪里、用了哪些词、查了哪些年份，至少写一行。', { lines: '请至少写一行' })
  if (outcome === 'not_found' && lines.some(({ found }) => found))
    return wrong('lines', '有一行写了“找到”，请把回复改为“找到”，或者核对这一行。')
  if (lines.some(({ found, hits }) => found && hits === 0)) return wrong('lines', '写了“找到”的一行，命中数不能是 0。')
  if (evidenceOf(input).length === 0)
    return against(
      searching,
      outcome === 'found' ? '请附上找到的材料（扫描件或者照片）。' : '请附上检索的截图、目录或者照片，至少一份，作为查过的证据。',
      {
        files: '请至少附一份',
      },
    )
  return null
}

/** One that is open may be reminded of: once a day is enough. */
export const remindCoSearch: Rule<{ readonly search: CoSearchRef }> = (state, { search }, today, settings) => {
  const refused = mayAnswerCoSearch(state, today, settings) ?? answerableRefusal(state, search)
  const asked = coSearchesIn(state.facts).find(({ ref }) => ref === search)
  if (refused) return err(refused)
  if (!asked) return err(wrong('search', '案卷中没有这一次协查，请从列表重新打开。'))
  if (asked.remindedOn.includes(today)) return err(against(filing, `今天已经催过${asked.organName}了，请明天再催，或者打个电话。`))
  return ok([{ type: 'coSearchReminded', on: today, search, organName: asked.organName }])
}

export const withdrawCoSearch: Rule<{ readonly search: CoSearchRef; readonly reason: string }> = (
  state,
  { search, reason },
  today,
  settings,
) => {
  const refused = mayAnswerCoSearch(state, today, settings) ?? answerableRefusal(state, search)
  const asked = coSearchesIn(state.facts).find(({ ref }) => ref === search)
  if (refused) return err(refused)
  if (!asked) return err(wrong('search', '案卷中没有这一次协查，请从列表重新打开。'))
  return ok([{ type: 'coSearchWithdrawn', on: today, search, organName: asked.organName, reason }])
}

/** What open and answered co-searches say to a decision: 不存在 waits for every unit and for none that found it. */
export const coSearchChecks = (state: Pick<CaseState, 'facts'>, code: DecisionCode): readonly Check[] => {
  const searches = coSearchesIn(state.facts)
  const waiting = searches.filter(({ open }) => open).map(({ organName }) => organName)
  const found = searches.filter(({ answer }) => answer?.outcome === 'found').map(({ organName }) => organName)
  const isNonexistent = code === 'unable.not_held.nonexistent'
  return [
    ...(waiting.length === 0
      ? []
      : [
          (isNonexistent ? block : warn)(
            `还在等${waiting.join('、')}的协查回复。${isNonexistent ? '请等回复、催办或者撤回后，再答“不存在”。' : '答复期限照常计算，请催办。'}`,
            searching,
          ),
        ]),
    ...(isNonexistent && found.length > 0
      ? [block(`${found.join('、')}协查回复“找到”，不能答复不存在；请核对该单位附上的材料。`, searching)]
      : []),
  ]
}
