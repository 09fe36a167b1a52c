/** The library that comes with the product: laws with their text, provisions in short, teaching cases. Read once, kept in memory. */

import type { PlainDate } from '#kernel'
import { citationFault, citeInChinese, type InstrumentKey, instruments, readCitation } from '#law'
import type { CompendiumEntry, Provision, TeachingCase } from './contract.ts'
import { readLaw } from './rules/read-law.ts'
import file from './texts/cases.json' with { type: 'json' }
import { digests } from './texts/digests.ts'
import { litigationActText } from './texts/litigation-act.ts'
import { reconsiderationActText } from './texts/reconsideration-act.ts'
import { regulationText } from './texts/regulation.ts'

/** A provision before anybody asks for a day. */
export type StoredProvision = Omit<Provision, 'inForce'>

const laws: readonly { readonly key: InstrumentKey; readonly prefix: string; readonly text: string; readonly source: string }[] = [
  { key: '条例', prefix: '', text: regulationText, source: '国务院令第711号，全文（据公开法规库收录的文本）' },
  {
    key: '复议法',
    prefix: '复议法 ',
    text: reconsiderationActText,
    source: '2023年9月1日修订，与信息公开有关的条文（据公开法规库收录的文本）',
  },
  {
    key: '行诉法',
    prefix: '行诉法 ',
    text: litigationActText,
    source: '2017年修正，与信息公开有关的条文（据公开法规库收录的文本）',
  },
]

const articlesOf = ({ key, prefix, text, source }: (typeof laws)[number]): readonly StoredProvision[] =>
  readLaw(text, prefix).map(({ number, chapter, parts }) => ({
    kind: 'article',
    key: `${prefix}${number}`,
    instrument: instruments[key].title,
    documentNumber: instruments[key].number,
    chapter,
    heading: parts[0]?.short ?? '',
    wording: 'text',
    parts,
    effectiveFrom: instruments[key].effectiveFrom,
    effectiveTo: instruments[key].effectiveTo,
    source,
    own: null,
  }))

const digestProvisions: readonly StoredProvision[] = digests.map(({ ref, documentNumber, heading, digest, knownFrom }) => {
  const citation = ref ? readCitation(ref) : null
  const instrument = citation ? instruments[citation.instrument] : null
  const citing = ref && citation ? citeInChinese(ref) : documentNumber
  return {
    kind: 'article',
    key: ref ?? documentNumber,
    instrument: instrument?.title ?? documentNumber,
    documentNumber,
    chapter: null,
    heading,
    wording: 'digest',
    parts: [{ ref: ref ?? documentNumber, citation: citing, short: citing.replace(/^《.+》(?=第)/, ''), level: 'article', text: digest }],
    effectiveFrom: instrument?.effectiveFrom ?? null,
    effectiveTo: instrument?.effectiveTo ?? null,
    source: knownFrom,
    own: null,
  }
})

/** The laws in the order of their articles, then the provisions in short. */
export const provisions: readonly StoredProvision[] = [...laws.flatMap(articlesOf), ...digestProvisions]

interface CaseInFile {
  readonly key: string
  readonly title: string
  readonly organ: string
  readonly facts: string
  readonly holding: string
  readonly lesson: string
  readonly articles: readonly string[]
  readonly source: string
  readonly caution?: string
}

/** How a case names its provisions. */
export const citationsOf = (refs: readonly string[]): TeachingCase['articles'] =>
  refs.map((ref) => {
    const citation = citeInChinese(ref)
    return { ref, citation, short: citation.replace(/^《中华人民共和国政府信息公开条例》/, '') }
  })

export const teachingCases: readonly TeachingCase[] = (file.cases as readonly CaseInFile[]).map((one) => ({
  kind: 'case',
  key: `case:${one.key}`,
  title: one.title,
  organ: one.organ,
  facts: one.facts,
  holding: one.holding,
  lesson: one.lesson,
  caution: one.caution ?? null,
  articles: citationsOf(one.articles),
  source: one.source,
  own: null,
}))

/** The provision as it stands on that day. */
export const onDay = (provision: StoredProvision, day: PlainDate): Provision => ({
  ...provision,
  inForce:
    (provision.effectiveFrom === null || day >= provision.effectiveFrom) &&
    (provision.effectiveTo === null || day <= provision.effectiveTo),
})

/** The article, paragraph or item a reference means; null when the library has none. */
export const partOf = (ref: string): { readonly provision: StoredProvision; readonly text: string } | null => {
  for (const provision of provisions) {
    const found = provision.parts.find((part) => part.ref === ref)
    if (found) return { provision, text: found.text }
  }
  return null
}

/** Which provision a reference lies in: 36(4) in 36. */
export const provisionKeyOf = (ref: string): string => ref.replace(/(?<=\d)(?:\.\d+)?(?:\(\d+\))?$/, '')

/** All entries of the library on a day. */
export const libraryOn = (day: PlainDate): readonly CompendiumEntry[] => [...provisions.map((one) => onDay(one, day)), ...teachingCases]

/** Why a reference may not be cited that day; null when it may. */
export const faultOf = (ref: string, day: PlainDate): string | null => citationFault(ref, day)
