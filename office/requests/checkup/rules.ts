/** Every built-in rule of 答复体检, in the order of the reference page. */
import { answerRules } from './answers.ts'
import { basisRules } from './basis.ts'
import { dateRules } from './dates.ts'
import { elementRules } from './elements.ts'
import type { LetterRule } from './letter-rule.ts'
import { notHeldRules } from './not-held.ts'
import { privacyRules } from './privacy.ts'
import { procedureRules } from './procedure.ts'
import { remedyRules } from './remedy.ts'
import { typeRules } from './types.ts'
import { wordingRules } from './wording.ts'

export const ruleGroups = [
  ['要素', elementRules],
  ['逐项答复', answerRules],
  ['法律依据', basisRules],
  ['救济渠道', remedyRules],
  ['必经程序', procedureRules],
  ['日期和数额', dateRules],
  ['类型与文字', typeRules],
  ['不存在、不归本机关', notHeldRules],
  ['用语', wordingRules],
  ['隐私', privacyRules],
] as const satisfies readonly (readonly [string, readonly LetterRule[]])[]

export const letterRules: readonly LetterRule[] = ruleGroups.flatMap(([, rules]) => rules)
