/** What one decision needs, once its articles and sub-reason are known: preconditions, fields, document. */
import { decisions } from '../decisions.ts'
import { readCitation } from './articles.ts'
import type { ArticleRef, DecisionCode, DecisionField, DocumentKind, PreconditionCode } from './codes.ts'
import { type SubReasonCode, subReasons } from './sub-reasons.ts'

/** The preconditions of this decision; a partial grant needs the third party only where it withholds under 第十五条. */
export const requiredBefore = (
  code: DecisionCode,
  articles: readonly ArticleRef[] = [],
  subReason?: SubReasonCode | null,
): readonly PreconditionCode[] => {
  if (subReason) return subReasons[subReason].before
  if (code !== 'partially_granted') return decisions[code].before
  const citesThirdParty = articles.some((ref) => readCitation(ref)?.article === 15)
  return decisions[code].before.filter((name) => name !== 'thirdPartyConsulted' || citesThirdParty)
}

/** The fields the form asks for and the letter prints. */
export const requiredFields = (code: DecisionCode, subReason?: SubReasonCode | null): readonly DecisionField[] =>
  subReason ? subReasons[subReason].fields : decisions[code].fields

/** The document it becomes. */
export const documentOf = (
  code: DecisionCode,
  subReason?: SubReasonCode | null,
): { readonly kind: DocumentKind; readonly title: string } => (subReason ? subReasons[subReason].document : decisions[code].document)
