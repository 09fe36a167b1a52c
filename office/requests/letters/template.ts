/** How a paper about a request is written from its template: what every kind may speak of, and where the text in force is found. */
import { join } from 'node:path'
import {
  checkedOnce,
  type DeliveredText,
  fillTemplate,
  type Placeholders,
  readTemplateFiles,
  type TemplateKind,
  type TemplateRef,
  type ValuesOf,
} from '#letters'
import type { LetterBlock } from '#letters/contract'
import { projectTop } from '#platform'
import { whereToAsk, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { LetterSituation, Paper } from './situation.ts'

type Declaration<Declared extends Placeholders> = Pick<TemplateKind, 'id' | 'name' | 'group' | 'kind'> & {
  readonly placeholders: Declared
} & Partial<Pick<TemplateKind, 'mustSay' | 'mustNotSay' | 'mustHaveSection'>>

export type KindWith<Declared extends Placeholders> = TemplateKind & { readonly placeholders: Declared }

/** Declares a kind of paper: its placeholders and what the law demands of its wording. The text is templates/<id>.txt. */
export const templateKind = <const Declared extends Placeholders>(declared: Declaration<Declared>): KindWith<Declared> => ({
  mustSay: [],
  mustNotSay: [],
  mustHaveSection: [],
  ...declared,
})

let delivered: ReadonlyMap<string, DeliveredText> | null = null

/** The text delivered with the system. */
export const deliveredText = (id: string): DeliveredText => {
  delivered ??= readTemplateFiles(join(projectTop(), 'office', 'requests', 'letters', 'templates'))
  const found = delivered.get(id)
  if (!found) throw new Error(`there is no templates/${id}.txt`)
  return found
}

/** All that is delivered: for the test that no file lies there without a kind. */
export const deliveredIds = (): readonly string[] => {
  deliveredText('decision.granted.provided')
  return [...(delivered?.keys() ?? [])]
}

export interface Written {
  readonly title: string
  readonly blocks: readonly LetterBlock[]
  readonly template: TemplateRef
}

/** Writes from the text in force for this paper: the organ's, else the one above it, else the delivered one. */
export const written = <Declared extends Placeholders>(paper: Paper, kind: KindWith<Declared>, values: ValuesOf<Declared>): Written => {
  const published = paper.templates?.(kind.id) ?? []
  for (const { text, ref } of published) {
    const { template, problems } = checkedOnce(text, kind)
    if (problems.length === 0) return { ...fillTemplate(template, kind.placeholders, values), template: ref }
  }
  const { text, version } = deliveredText(kind.id)
  const { template, problems } = checkedOnce(text, kind)
  if (problems.length > 0) throw new Error(`templates/${kind.id}.txt: ${problems.map(({ message }) => message).join(' ')}`)
  return { ...fillTemplate(template, kind.placeholders, values), template: { id: kind.id, version, organId: null } }
}

const text = (explains: string, required?: string) => ({ type: 'text' as const, explains, ...(required ? { required } : {}) })

/** What every paper knows, also those that may not know the applicant. */
export const onAnyPaper = {
  机关: text('落款机关的全称'),
  登记编号: text('案件的登记编号'),
  咨询方式: text('公开工作机构的名称和电话，取自公开指南'),
} as const satisfies Placeholders

export const anyPaperValues = (paper: Paper) => ({
  机关: paper.organ.name,
  登记编号: paper.caseNumber,
  咨询方式: whereToAsk(paper.organ),
})

/** What every paper to the applicant may speak of. */
export const toApplicant = {
  ...onAnyPaper,
  申请人: text('申请人的姓名或者名称'),
  您: text('对个人印“您”，对单位印“贵单位”'),
  收到情况: text('哪天收到申请、登记编号、哪天收到补正，一句话，由系统写'),
  申请内容: text('申请人的原话，照录'),
} as const satisfies Placeholders

export const applicantValues = (situation: LetterSituation) => ({
  ...anyPaperValues(situation),
  申请人: situation.applicant.name,
  您: youIn(situation),
  收到情况: openingOf(situation),
  申请内容: situation.description,
})
