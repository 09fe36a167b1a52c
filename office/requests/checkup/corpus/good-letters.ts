/** One reply in order for each type that is drafted: what a careful office sends out. No rule may flag any of them, red or amber; the rules' examples start from these. */
import type { DecisionCode } from '#law'
import { goodGiven } from './good-given.ts'
import { goodNotGiven } from './good-not-given.ts'
import type { LetterCase } from './letter-case.ts'

export const goodByCode: Readonly<Partial<Record<DecisionCode, LetterCase>>> = { ...goodGiven, ...goodNotGiven }
