/** The letters of a case as the docket knows them: sent when, received when, returned or not. */
import type { PlainDate } from '#kernel'
import type { Fact, FactType, LetterRef } from '#law'

export interface CaseLetter {
  readonly letter: LetterRef
  readonly about: FactType
  readonly sentOn: PlainDate
  readonly deliveredOn: PlainDate | null
  readonly returnedOn: PlainDate | null
}

/** One entry for each letter; the decision counts as sent when it is dispatched. */
export const lettersIn = (facts: readonly Fact[]): readonly CaseLetter[] =>
  facts.flatMap((fact): readonly CaseLetter[] => {
    const sent = sending(fact, facts)
    if (!sent) return []
    const delivered = facts.find((later) => later.type === 'letterDelivered' && later.letter === sent.letter)
    const returned = facts.findLast((later) => later.type === 'letterReturned' && later.letter === sent.letter)
    return [
      {
        ...sent,
        about: fact.type,
        deliveredOn: delivered?.on ?? ('deliveredOn' in fact ? (fact.deliveredOn ?? null) : null),
        returnedOn: returned?.on ?? null,
      },
    ]
  })

const sending = (fact: Fact, facts: readonly Fact[]): { readonly letter: LetterRef; readonly sentOn: PlainDate } | null => {
  switch (fact.type) {
    case 'correctionNoticeSent':
    case 'thirdPartyLetterSent':
    case 'organLetterSent':
    case 'feeNoticeSent':
    case 'reasonsRequested':
    case 'thirdPartyNotified':
      return { letter: fact.letter, sentOn: fact.on }
    case 'extensionApproved':
      return fact.letter ? { letter: fact.letter, sentOn: fact.notifiedOn } : null
    case 'delayedReplySet':
      return fact.letter ? { letter: fact.letter, sentOn: fact.on } : null
    case 'replyDispatched': {
      const letter = fact.letter ?? facts.find(({ type }) => type === 'decided')
      if (!letter) return null
      return { letter: typeof letter === 'string' ? letter : letter.type === 'decided' ? letter.letter : '', sentOn: fact.on }
    }
    default:
      return null
  }
}
