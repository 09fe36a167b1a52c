/** Import of an old register 旧台账 on the wire: upload, mapping, dry run, import, undo (issue 3; R003). Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type OrganId, type RequestId } from '#kernel'
import { type ApplicantClass, type DecisionCode, decisionCodes, intakeChannels } from '#law'
import { RequestRef } from '../requests/contract.ts'
import { type FieldKey, fieldKeys, fields } from './rules/fields.contract.ts'
import type { Problem, ProblemCode } from './rules/problems.contract.ts'

export { problemTexts, tellProblem } from './rules/problems.contract.ts'
export type { Problem, ProblemCode }
export { type FieldKey, fieldKeys, fields }

export const importStates = [
  'reading',
  'unreadable',
  'read',
  'mapped',
  'checking',
  'checked',
  'importing',
  'stopped',
  'imported',
  'cancelled',
  'undoing',
  'undone',
] as const
export type ImportState = (typeof importStates)[number]
export const rowStates = ['read', 'skipped', 'ok', 'bad', 'known', 'imported', 'undone'] as const
export type RowState = (typeof rowStates)[number]

const applicantClasses = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'social_welfare_org',
  'legal_service_org',
  'other',
] as const satisfies readonly ApplicantClass[]

const OrganRef = z
  .string()
  .refine(isUuid, '单位不对，请从列表里选择')
  .transform((id) => id as OrganId)
const ImportRef = z.string().refine(isUuid, '这次导入的编号不对，请从列表重新打开')

const Word = z.string().trim().min(1).max(60)
export const SheetMapping = z.object({
  sheet: z.number().int().min(1).max(200),
  /** False: the sheet stays out. */
  take: z.boolean(),
  /** The row of the (first) heading line. */
  headingRow: z.number().int().min(0).max(60_000),
  headingLines: z.union([z.literal(1), z.literal(2)]),
  columns: z.array(z.enum(fieldKeys).nullable()).max(80, '最多 80 列'),
  /** For days without a year. */
  year: z.number().int().min(1990, '年份从 1990 起').max(2199).nullable(),
})
export type SheetMapping = z.infer<typeof SheetMapping>
export const Mapping = z.object({
  sheets: z.array(SheetMapping).min(1, '没有工作表').max(200),
  /** What the office's own words mean, by their bare text. */
  decisions: z.record(Word, z.enum(decisionCodes)).default({}),
  channels: z.record(Word, z.enum(intakeChannels)).default({}),
  channelWhenMissing: z.enum(intakeChannels).nullable().default(null),
  kindWhenMissing: z.enum(applicantClasses).nullable().default(null),
})
export type Mapping = z.infer<typeof Mapping>

export const Upload = z.object({
  organId: OrganRef,
  digest: z.string().regex(/^[0-9a-f]{64}$/, '请重新选择文件'),
  name: z.string().trim().min(1, '文件没有名字').max(200, '文件名最多 200 字'),
})
export const SaveMapping = z.object({ importId: ImportRef, mapping: Mapping })
export const OneImport = z.object({ importId: ImportRef })
export const Start = z.object({ importId: ImportRef, onBad: z.enum(['skip', 'stop']) })
export const Undo = z.object({ importId: ImportRef, reason: z.string().trim().min(2, '请写撤销的原因').max(300, '最多 300 字') })
export const CountInReports = z.object({ organId: OrganRef, counted: z.boolean() })

export const SeeImports = z.object({ organId: OrganRef })
export const SeeRows = z.object({
  importId: ImportRef,
  state: z.enum(['bad', 'known', 'ok', 'skipped', 'imported', 'undone']),
  /** Rows with such a problem only. */
  code: z.string().max(40).optional(),
  after: z.object({ sheet: z.number().int().min(0), row: z.number().int().min(0) }).optional(),
})
export const SeeOldEntry = z.object({ requestId: RequestRef })

export interface ImportLine {
  readonly importId: string
  readonly name: string
  readonly state: ImportState
  readonly total: number
  readonly done: number
  readonly imported: number
  readonly byName: string
  readonly at: Instant
}
export interface ImportList {
  readonly imports: readonly ImportLine[]
  readonly countedInReports: boolean
}

export interface ShownSheet {
  readonly sheet: number
  readonly name: string
  readonly rows: number
  readonly mapping: SheetMapping
  readonly headings: readonly string[]
  /** How sure the proposal is, column by column, 0 to 1. */
  readonly sure: readonly number[]
  /** Rows from the beginning, to choose the headings and to see what stands below them. */
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[]
}
export interface UnclearWord {
  readonly field: 'decision' | 'channel'
  /** As written, and bare: the key under which its meaning is kept. */
  readonly word: string
  readonly key: string
  readonly count: number
  /** Types it may mean; empty = any. */
  readonly among: readonly DecisionCode[]
}
export interface ImportPage {
  readonly importId: string
  readonly organId: OrganId
  readonly organName: string
  readonly name: string
  readonly state: ImportState
  readonly remark: string | null
  readonly undoReason: string | null
  readonly onBad: 'skip' | 'stop' | null
  readonly total: number
  readonly done: number
  readonly counts: Readonly<Record<RowState, number>>
  /** Of the good and imported rows, how many are still open. */
  readonly open: number
  readonly problems: readonly { readonly code: ProblemCode; readonly field: FieldKey; readonly count: number }[]
  readonly sheets: readonly ShownSheet[]
  readonly mapping: Omit<Mapping, 'sheets'>
  readonly unclear: readonly UnclearWord[]
  /** True when the dry run went by the mapping as it stands. */
  readonly checked: boolean
}

export interface ShownRow {
  readonly sheet: number
  readonly sheetName: string
  readonly row: number
  readonly cells: readonly string[]
  readonly oldNumber: string | null
  readonly requestId: RequestId | null
  readonly problems: readonly (Problem & { readonly heading: string; readonly cell: string })[]
}
export interface RowsPage {
  readonly rows: readonly ShownRow[]
  readonly more: boolean
}

/** The row of the old register a case came from; null for a case registered here. */
export interface OldEntry {
  readonly content: readonly (readonly [heading: string, cell: string])[]
}
