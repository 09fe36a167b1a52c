/** The consultations of a case: who was asked, until when, what they said (第十一、三十二、三十四条). */
import type { PlainDate } from '#kernel'
import type { ClockReading, Fact, FactOf, LetterRef, PartyRef } from '#law'

export interface Consultation {
  readonly kind: 'third_party' | 'organ'
  readonly ref: PartyRef
  readonly letter: LetterRef
  readonly sentOn: PlainDate
  readonly deliveredOn: PlainDate | null
  /** Last day of the period; null while no delivery is known. */
  readonly dueOn: PlainDate | null
  /** 第三十四条: silence is consent. */
  readonly coProducer: boolean
  readonly answer: FactOf<'thirdPartyOpinionReceived'> | FactOf<'organOpinionReceived'> | null
  readonly expired: boolean
  /** Neither answered, nor entered as over, nor asked again. */
  readonly open: boolean
}

/** Every letter of consultation with what became of it. */
export const consultationsIn = (facts: readonly Fact[], clocks: ClockReading): readonly Consultation[] =>
  facts.flatMap((fact, index): readonly Consultation[] => {
    if (fact.type !== 'thirdPartyLetterSent' && fact.type !== 'organLetterSent') return []
    const kind = fact.type === 'thirdPartyLetterSent' ? 'third_party' : 'organ'
    const ref = fact.type === 'thirdPartyLetterSent' ? fact.party : fact.organ
    const since = facts.slice(index + 1)
    const answer = since.find(
      (later): later is FactOf<'thirdPartyOpinionReceived'> | FactOf<'organOpinionReceived'> =>
        (later.type === 'thirdPartyOpinionReceived' && kind === 'third_party' && later.party === ref) ||
        (later.type === 'organOpinionReceived' && kind === 'organ' && later.organ === ref),
    )
    const expired = since.some(
      (later) => later.type === 'consultationExpired' && (kind === 'third_party' ? later.party === ref : later.organ === ref),
    )
    // A letter that came back is sent again under the same name: the newer one is waited for.
    const askedAgain = since.some(
      (later) =>
        (later.type === 'thirdPartyLetterSent' && kind === 'third_party' && later.party === ref) ||
        (later.type === 'organLetterSent' && kind === 'organ' && later.organ === ref),
    )
    const reading = clocks.consultations.find(({ letter }) => letter === fact.letter)
    return [
      {
        kind,
        ref,
        letter: fact.letter,
        sentOn: fact.on,
        deliveredOn: reading?.deliveredOn ?? null,
        dueOn: reading?.dueOn ?? null,
        coProducer: fact.type === 'organLetterSent' && fact.coProducer !== false,
        answer: answer ?? null,
        expired,
        open: !answer && !expired && !askedAgain,
      },
    ]
  })

/** The next free name on the docket: A, B … Z, A2 … for third parties, O1, O2 … for organs. Never a personal name. */
export const nextRef = (kind: Consultation['kind'], consultations: readonly Consultation[]): PartyRef => {
  const count = new Set(consultations.filter((consultation) => consultation.kind === kind).map(({ ref }) => ref)).size
  if (kind === 'organ') return `O${count + 1}`
  const letter = String.fromCharCode(65 + (count % 26))
  return count < 26 ? letter : `${letter}${Math.floor(count / 26) + 1}`
}
