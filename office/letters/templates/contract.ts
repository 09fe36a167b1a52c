/** Templates on the wire: what a template may say (declared per kind), its text, its versions (R027). */
import type { OrganId, PlainDate } from '#kernel'
import type { LetterBlock, LetterContent, LetterKind } from '../contract.ts'

/**
 * text: as it was typed; sentence: ended with 。; phrase: without 。, for the middle of a sentence;
 * list: its own line “- {{…}}”; blocks: generated paragraphs or tables on a line of their own; yesNo: only for {{如果 …}}.
 */
export type PlaceholderType = 'text' | 'sentence' | 'phrase' | 'list' | 'blocks' | 'yesNo'

export interface Placeholder {
  readonly type: PlaceholderType
  /** What stands there when it is printed, for the person who edits. */
  readonly explains: string
  /** Why it may not be left out: the article. Absent = may be left out. */
  readonly required?: string
}

export type Placeholders = Readonly<Record<string, Placeholder>>

/** What a kind of letter fills its placeholders with. */
export type ValueOf<Type extends PlaceholderType> = Type extends 'list'
  ? readonly string[]
  : Type extends 'blocks'
    ? readonly LetterBlock[]
    : Type extends 'yesNo'
      ? boolean
      : string
export type ValuesOf<Declared extends Placeholders> = { readonly [Name in keyof Declared]: ValueOf<Declared[Name]['type']> }
export type Values = Readonly<Record<string, ValueOf<PlaceholderType>>>

/** Words the law demands or forbids in the fixed text. */
export interface WordRule {
  readonly words: string
  readonly why: string
}

export const templateGroups = ['程序文书', '答复', '征求意见', '内部文书'] as const
export type TemplateGroup = (typeof templateGroups)[number]

/** One kind of paper that has a template. */
export interface TemplateKind {
  /** 'correction_notice', 'decision.denied.state_secret' */
  readonly id: string
  readonly name: string
  readonly group: TemplateGroup
  readonly kind: LetterKind
  readonly placeholders: Placeholders
  readonly mustSay: readonly WordRule[]
  readonly mustNotSay: readonly WordRule[]
  /** Headings under which something must stand, by words of the heading. */
  readonly mustHaveSection: readonly WordRule[]
}

/** Where a text comes from: this organ's, the one above it, or the one delivered with the system. */
export interface TemplateRef {
  readonly id: string
  readonly version: number
  /** Whose version; null = delivered with the system. */
  readonly organId: OrganId | null
}

export interface TemplateProblem {
  /** From 1; null when it concerns the whole text. */
  readonly line: number | null
  readonly message: string
}

/** A line of the list of templates. */
export interface TemplateRow {
  readonly id: string
  readonly name: string
  readonly group: TemplateGroup
  readonly inForce: {
    readonly from: 'own' | 'above' | 'system'
    readonly organName: string | null
    readonly version: number
    readonly since: PlainDate
  }
  /** A published text that does not fit any more what the kind declares: the next one above is used. */
  readonly unfit: boolean
  readonly draft: boolean
  /** Published, but only from a later day. */
  readonly upcoming: PlainDate | null
}

export interface TemplateVersion {
  readonly version: number
  readonly organName: string | null
  readonly own: boolean
  readonly effectiveFrom: PlainDate
  readonly publishedOn: PlainDate | null
  readonly publishedBy: string | null
  readonly reason: string
  /** Null: from this version on the text of the organ above, or the delivered one, is used again. */
  readonly text: string | null
}

export interface TemplatePage {
  readonly row: TemplateRow
  readonly organName: string
  readonly text: string
  readonly draft: { readonly text: string; readonly revision: number; readonly on: PlainDate; readonly by: string } | null
  /** The number of the newest own version, 0 when there is none. */
  readonly ownVersion: number
  readonly placeholders: readonly (Placeholder & { readonly name: string })[]
  readonly mustSay: readonly WordRule[]
  readonly mustNotSay: readonly WordRule[]
  readonly mustHaveSection: readonly WordRule[]
  /** Newest first; the delivered text is the last. */
  readonly versions: readonly TemplateVersion[]
}

export interface TemplateList {
  readonly rows: readonly TemplateRow[]
}

/** The paper of the made-up case; null while there are problems. */
export interface TemplatePreview {
  readonly letter: LetterContent | null
  readonly problems: readonly TemplateProblem[]
}
