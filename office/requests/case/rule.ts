/** What a rule on a case is: state, input and day in; facts or a refusal with its article out. */
import { addDays, inChinese, type PlainDate, type Refusal, type Result } from '#kernel'
import {
  type Calendar,
  type DecisionCode,
  defaultSettings,
  type Fact,
  isWorkday,
  type LawSettings,
  type LetterRef,
  nationalCalendar,
} from '#law'
import type { Stage } from '../inputs.contract.ts'
import type { CaseState } from './case.ts'

/** Conventions and the calendar a case is judged by; an organ's own choices are already in `law`. */
export interface RuleSettings {
  readonly law: LawSettings
  readonly calendar: Calendar
  /** A letter the system issues may be dated back by at most so many workdays: a Friday's dispatch entered on Monday. */
  readonly letterBackdatingWorkdays: number
  readonly fastLane: FastLane
}

/** Which replies may take the short chain of 快办, and who may sign them (R015). */
export interface FastLane {
  readonly codes: readonly DecisionCode[]
  readonly signers: readonly ('organ_head' | 'foi_office_head')[]
}
export const defaultFastLane: FastLane = {
  codes: ['granted.already_public', 'granted.provided', 'granted.will_be_provided', 'unable.not_held.other_organ'],
  signers: ['organ_head', 'foi_office_head'],
}

export const defaultRuleSettings: RuleSettings = {
  law: defaultSettings,
  calendar: nationalCalendar,
  letterBackdatingWorkdays: 3,
  fastLane: defaultFastLane,
}

export type Rule<Input> = (state: CaseState, input: Input, today: PlainDate, settings: RuleSettings) => Result<readonly Fact[]>

/** Whether an act may be done at all today, before anything is typed; null = yes. */
export type Gate = (state: CaseState, today: PlainDate, settings: RuleSettings) => Refusal | null

/** Stands where the letter's id goes until it is issued: rules decide first, letters are written after. */
export const pendingLetter: LetterRef = ''

/** Puts the issued letter's id and number where the rule left them open. */
export const stamped = (
  facts: readonly Fact[],
  letter: { readonly letterId: string; readonly documentNumber: string | null },
): readonly Fact[] =>
  facts.map((fact): Fact => {
    if (!('letter' in fact) || fact.letter !== pendingLetter) return fact
    if (fact.type === 'decided') return { ...fact, letter: letter.letterId, documentNumber: letter.documentNumber ?? '' }
    return { ...fact, letter: letter.letterId }
  })

/** A refusal that names its article. */
export const against = (article: string, message: string, fields?: Readonly<Record<string, string>>): Refusal => ({
  kind: 'unlawful',
  message,
  article,
  ...(fields ? { fields } : {}),
})

/** What was typed cannot be so. */
export const wrong = (field: string, message: string): Refusal => ({ kind: 'invalid', message, fields: { [field]: message } })

const whyNot: Readonly<Record<Stage, readonly [message: string, article: string]>> = {
  submitted: ['还没有确定收到之日。请先与申请人双方确认收到（确认收到）。', '条例第三十一条'],
  received: ['还没有分派承办人。请先分派，再办这一步。', '条例第四十五条'],
  handling: ['案件正在办理，还没有到这一步。', '条例第四十五条'],
  awaiting_correction: ['正在等申请人补正。收到补正后才能办这一步；期满没有补正的，办理“视为放弃”。', '条例第三十条'],
  consulting: ['正在征求意见。意见到了请登记，期满没有意见的请办理“意见期满”，然后才能办这一步。', '条例第三十二条、第三十四条'],
  awaiting_payment: ['正在等申请人缴费。登记缴费后才能办这一步；期满没有缴费的，办理“视为放弃”。', '国办函〔2020〕109号第六条'],
  reviewing: ['答复草稿正在审核。审核退回后才能改办这一步。', '条例第四十五条'],
  signing: ['答复草稿已通过审核，等待签发。需要改办的，请先重新起草或由审核人退回。', '条例第四十五条'],
  decided: ['决定已经签发，不能再办这一步。请发出答复。', '条例第三十六条'],
  dispatched: ['答复已经发出，不能再办这一步。', '条例第三十六条'],
  delivered: ['答复已经送达，不能再办这一步。', '条例第三十六条'],
  closed: ['案件已经办结，不能再办这一步。', '条例第四十五条'],
  archived: ['案件已经归档，任何内容都不能再改动。', '条例第四十五条'],
  voided: ['案件已经作废，编号和原因保留在登记簿中，不能再办理。', '条例第四十五条'],
}

/** Refuses in every stage but these, saying what would unlock it. */
export const onlyIn = (state: CaseState, ...stages: readonly Stage[]): Refusal | null => {
  if (stages.includes(state.stage)) return null
  const [message, article] = whyNot[state.stage]
  return against(article, message)
}

/** A legal day may lie before today, never after it, and not before what it follows. */
export const dayRefusal = (
  on: PlainDate,
  today: PlainDate,
  notBefore: { readonly day: PlainDate | null; readonly what: string },
  field = 'on',
): Refusal | null => {
  if (on > today) return wrong(field, `日期不能晚于今天（${inChinese(today)}），请核对。`)
  if (notBefore.day !== null && on < notBefore.day)
    return wrong(field, `日期不能早于${notBefore.what}（${inChinese(notBefore.day)}），请核对。`)
  return null
}

/** The same for a letter that is issued now: it can be dated back by a few workdays at most. */
export const letterDayRefusal = (
  on: PlainDate,
  today: PlainDate,
  notBefore: { readonly day: PlainDate | null; readonly what: string },
  settings: RuleSettings,
): Refusal | null => {
  const refused = dayRefusal(on, today, notBefore)
  if (refused) return refused
  const earliest = workdaysBefore(today, settings.letterBackdatingWorkdays, settings)
  if (on >= earliest) return null
  return wrong('on', `文书由系统现在出具，日期最多可以补记 ${settings.letterBackdatingWorkdays} 个工作日（不早于${inChinese(earliest)}）。`)
}

const workdaysBefore = (day: PlainDate, count: number, settings: RuleSettings): PlainDate => {
  let left = count
  let at = day
  while (left > 0) {
    at = addDays(at, -1)
    if (isWorkday(at, settings.calendar)) left -= 1
  }
  return at
}
