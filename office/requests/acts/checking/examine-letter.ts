/** The letter as it would print on a day, and everything 答复体检 finds in it: what drafting, review, signature and preview ask (R028). */
import type { OrganId, PlainDate } from '#kernel'
import { letterText } from '#letters'
import type { LetterContent } from '#letters/contract'
import type { ActContext, ViewContext } from '#platform'
import type { Check } from '../../case/decision-checks.ts'
import { checkup } from '../../checkup/checkup.ts'
import type { DecisionDraft } from '../../inputs.contract.ts'
import { decisionLetter, type LetterSituation } from '../../letters/index.ts'
import type { OpenCase } from '../../store.ts'
import { surroundingsOf } from '../../store-drafts.ts'
import { activeRulesFor } from '../../store-letter-rules.ts'
import { loadParties } from '../../store-people.ts'
import { situationOf } from '../letters-of-case.ts'

export interface ExaminedLetter {
  readonly situation: LetterSituation
  readonly letter: LetterContent
  readonly around: Awaited<ReturnType<typeof surroundingsOf>>
  readonly checks: readonly Check[]
}

/** Opens the applicant's name and the third parties': the caller says so in the journal where it is a view. */
export const examineLetter = async (
  context: Pick<ActContext | ViewContext, 'sql' | 'app' | 'today'>,
  opened: OpenCase,
  draft: DecisionDraft,
  on: PlainDate,
): Promise<ExaminedLetter> => {
  const around = await surroundingsOf(context, opened, draft)
  const inNameOf: OrganId = around.issuing ? draft.issuedInNameOf : opened.organ.id
  const situation = await situationOf(context, opened, on, inNameOf)
  const letter = decisionLetter(situation, draft)
  const parties = await loadParties(context, opened.record.id)
  const officeRules = await activeRulesFor(context, opened.organ.id)
  const checks = checkup(
    {
      state: opened.state,
      draft,
      around,
      today: on,
      settings: opened.settings,
      situation,
      letter,
      text: letterText(letter),
      thirdParties: parties.filter(({ kind }) => kind === 'third_party').map(({ name }) => name),
    },
    officeRules,
  )
  return { situation, letter, around, checks }
}
