/** The kinds of paper that have a template, given by the capabilities that write them (composition.ts). */
import type { LetterContent } from '../contract.ts'
import { type CheckedTemplate, checkTemplate } from './check-template.ts'
import type { TemplateKind } from './contract.ts'
import type { PublishedTexts } from './store.ts'
import type { DeliveredText } from './template-files.ts'

export interface LetterCatalogEntry {
  readonly kind: TemplateKind
  /** The text delivered with the system. */
  readonly delivered: () => DeliveredText
  /** The paper of a made-up case, written with these texts: for the preview. */
  readonly example: (templates: PublishedTexts) => LetterContent
}

export type LetterCatalog = ReadonlyMap<string, LetterCatalogEntry>

/** By id; a doubled id is a mistake of ours. */
export const letterCatalog = (entries: readonly LetterCatalogEntry[]): LetterCatalog => {
  const catalog = new Map(entries.map((entry) => [entry.kind.id, entry]))
  if (catalog.size !== entries.length) throw new Error('two kinds of paper have the same template id')
  return catalog
}

/** The example written from this text. */
export const exampleFrom = (entry: LetterCatalogEntry, text: string): LetterContent =>
  entry.example((id) => (id === entry.kind.id ? [{ text, ref: { id, version: 1, organId: null } }] : []))

/** Reads and checks a text once; asked for again it is remembered. */
export const checkedOnce = (text: string, kind: TemplateKind): CheckedTemplate => {
  const known = remembered.get(kind)?.get(text)
  if (known) return known
  const checked = checkTemplate(text, kind)
  const texts = remembered.get(kind) ?? new Map<string, CheckedTemplate>()
  if (texts.size >= 20) texts.clear()
  texts.set(text, checked)
  remembered.set(kind, texts)
  return checked
}

const remembered = new WeakMap<TemplateKind, Map<string, CheckedTemplate>>()
