/** The docket as a timeline, with the names of people, parties, letters and files. */
import type { Fact, PartyRef } from '#law'
import type { LetterView } from '#letters/contract'
import type { DocketEntry } from '#platform'
import { tellFact } from '../case/tell-fact.ts'
import type { DocketLine } from '../contract.ts'
import { factFrom } from '../store.ts'

export interface DocketNames {
  readonly people: ReadonlyMap<string, string>
  readonly parties: readonly { readonly kind: 'third_party' | 'organ'; readonly ref: PartyRef; readonly name: string }[]
  readonly letters: readonly Pick<LetterView, 'id' | 'title' | 'documentNumber'>[]
  readonly files: readonly { readonly digest: string; readonly name: string }[]
  /** Names of proxies, by slip. */
  readonly proxies: ReadonlyMap<string, string>
}

/** One line for each entry, in order. Pure. */
export const docketLines = (entries: readonly DocketEntry[], names: DocketNames): readonly DocketLine[] =>
  entries.map((entry) => lineOf(entry, factFrom(entry.fact), names))

/** Ids of the people a docket names: to be asked for once. */
export const peopleIn = (entries: readonly DocketEntry[]): readonly string[] =>
  entries.flatMap(({ recordedBy, fact }) => {
    const told = factFrom(fact)
    return [
      ...(recordedBy ? [recordedBy] : []),
      ...('by' in told ? [told.by] : []),
      ...(told.type === 'assigned' ? [told.to, ...(told.standIn ? [told.standIn] : [])] : []),
    ]
  })

const lineOf = (entry: DocketEntry, fact: Fact, names: DocketNames): DocketLine => {
  const { title, text, tint } = tellFact(fact)
  const letter = names.letters.find(({ id }) => id === letterIn(fact))
  return {
    seq: entry.seq,
    type: fact.type,
    title,
    text: [named(text, names), addition(fact, names), letter && letterTold(letter)]
      .flatMap((part) => (part ? [part.replace(/。$/, '')] : []))
      .join('。'),
    on: fact.on ?? null,
    at: entry.recordedAt,
    by: names.people.get(entry.recordedBy ?? '') ?? '系统',
    tint,
    letterId: letter?.id ?? null,
    files: filesIn(fact, names),
  }
}

const letterIn = (fact: Fact): string | null => ('letter' in fact ? (fact.letter ?? null) : null)

const letterTold = ({ title, documentNumber }: Pick<LetterView, 'title' | 'documentNumber'>): string =>
  documentNumber ? `《${title}》${documentNumber}` : `《${title}》`

/** The docket calls parties A, B, O1; the page says who they are. */
const named = (text: string, { parties }: DocketNames): string =>
  parties.reduce((told, { kind, ref, name }) => {
    if (kind === 'third_party') return told.replace(new RegExp(`第三方 ${ref}(?![A-Z0-9])`), `第三方 ${ref}（${name}）`)
    return told.replace(new RegExp(`(^|[^A-Z0-9])${ref}(?![A-Z0-9])`), `$1${name}`)
  }, text)

const addition = (fact: Fact, { people, proxies }: DocketNames): string => {
  switch (fact.type) {
    case 'slipIssued':
    case 'slipEnded':
      return `代办人 ${proxies.get(fact.slip) ?? '未知'}`
    case 'slipUsed':
      return `由${proxies.get(fact.slip) ?? '代办人'}代为办理`
    case 'assigned': {
      const standIn = fact.standIn ? `，B 角 ${people.get(fact.standIn) ?? '未知'}` : ''
      return `承办人 ${people.get(fact.to) ?? '未知'}${standIn}`
    }
    case 'searchRecorded':
      return `检索人 ${people.get(fact.by) ?? fact.by}`
    case 'replyDispatched':
      return fact.trackingNumber ? `邮件号 ${fact.trackingNumber}` : ''
    case 'letterDelivered':
      return fact.signatory ? `签收人 ${fact.signatory}` : ''
    default:
      return ''
  }
}

const filesIn = (fact: Fact, { files }: DocketNames): DocketLine['files'] => {
  const named = (digest: string, otherwise: string) => ({ digest, name: files.find((file) => file.digest === digest)?.name ?? otherwise })
  if (fact.type === 'attached') return [named(fact.file, fact.name)]
  if (fact.type !== 'searchRecorded') return []
  return (fact.evidence ?? []).map((digest) => named(digest, '检索证据'))
}
