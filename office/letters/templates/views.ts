/** letters.templates, letters.template, letters.previewTemplate: the list, one template with its versions, and the paper as it would print. */
import { personNames } from '#identity'
import { missing, type OrganId, ok } from '#kernel'
import { findOrgan } from '#organs'
import { type AnyView, type ViewContext, view } from '#platform'
import type { LetterContent } from '../contract.ts'
import { checkedOnce, exampleFrom, type LetterCatalog, type LetterCatalogEntry } from './catalog.ts'
import { checkTemplate } from './check-template.ts'
import type { TemplatePage, TemplatePreview, TemplateRow, TemplateVersion } from './contract.ts'
import { PreviewTemplate, SeeTemplate, SeeTemplates } from './inputs.contract.ts'
import { findDraft, type InForce, textsInForce, upcomingAndDrafts, versionsOf } from './store.ts'

const unknownPaper = () => missing('没有这种文书，请从列表里重新选择。')

/** The views over these kinds of paper. */
export const templateViews = (catalog: LetterCatalog): readonly AnyView[] => [
  view({
    name: 'letters.templates',
    title: '文书模板',
    side: 'office',
    input: SeeTemplates,
    within: async (_context, { organId }) => organId,
    show: async (context, { organId }) => {
      const rows = await rowsOf(context, catalog, organId)
      return ok({ rows })
    },
  }),
  view({
    name: 'letters.template',
    title: '文书模板',
    side: 'office',
    input: SeeTemplate,
    within: async (_context, { organId }) => organId,
    show: async (context, { organId, id }) => {
      const entry = catalog.get(id)
      const organ = await findOrgan(context.sql, organId)
      if (!entry || !organ) return unknownPaper()
      const [row] = await rowsOf(context, new Map([[id, entry]]), organId)
      if (!row) return unknownPaper()
      const found = await versionsOf(context, organId, id)
      const draft = await findDraft(context, organId, id)
      const names = await personNames(context.sql, [...found.flatMap(({ publishedBy }) => publishedBy ?? []), ...(draft ? [draft.by] : [])])
      const own = found.filter((version) => version.organId === organId)
      const inForce = (await textsInForce(context, organId)).find((each) => each.id === id && fits(entry, each))
      const page: TemplatePage = {
        row,
        organName: organ.name,
        text: inForce?.text ?? entry.delivered().text,
        draft: draft ? { ...draft, by: names.get(draft.by) ?? '' } : null,
        ownVersion: own[0]?.version ?? 0,
        placeholders: Object.entries(entry.kind.placeholders).map(([name, placeholder]) => ({ name, ...placeholder })),
        mustSay: entry.kind.mustSay,
        mustNotSay: entry.kind.mustNotSay,
        mustHaveSection: entry.kind.mustHaveSection,
        versions: [
          ...found.map((version): TemplateVersion => {
            const { organId: whose, publishedBy, ...rest } = version
            return { ...rest, own: whose === organId, publishedBy: publishedBy ? (names.get(publishedBy) ?? null) : null }
          }),
          deliveredVersion(entry),
        ],
      }
      return ok(page)
    },
  }),
  view({
    name: 'letters.previewTemplate',
    title: '预览文书模板',
    side: 'office',
    input: PreviewTemplate,
    within: async (_context, { organId }) => organId,
    show: async (_context, { id, text }) => {
      const entry = catalog.get(id)
      if (!entry) return unknownPaper()
      const { problems } = checkTemplate(text, entry.kind)
      const letter: LetterContent | null = problems.length > 0 ? null : exampleFrom(entry, text)
      const preview: TemplatePreview = { letter, problems }
      return ok(preview)
    },
  }),
]

const deliveredVersion = (entry: LetterCatalogEntry): TemplateVersion => {
  const { version, effectiveFrom, text } = entry.delivered()
  return { version, organName: null, own: false, effectiveFrom, publishedOn: null, publishedBy: null, reason: '随系统提供', text }
}

const fits = (entry: LetterCatalogEntry, published: InForce): boolean => checkedOnce(published.text, entry.kind).problems.length === 0

const rowsOf = async (context: ViewContext, catalog: LetterCatalog, organId: OrganId): Promise<readonly TemplateRow[]> => {
  const published = await textsInForce(context, organId)
  const { upcoming, drafts } = await upcomingAndDrafts(context, organId)
  return [...catalog.values()].map((entry): TemplateRow => {
    const { id, name, group } = entry.kind
    const mine = published.filter((each) => each.id === id)
    const used = mine.find((each) => fits(entry, each))
    const delivered = entry.delivered()
    return {
      id,
      name,
      group,
      inForce: used
        ? { from: used.organId === organId ? 'own' : 'above', organName: used.organName, version: used.version, since: used.effectiveFrom }
        : { from: 'system', organName: null, version: delivered.version, since: delivered.effectiveFrom },
      unfit: mine.length > 0 && mine[0] !== used,
      draft: drafts.has(id),
      upcoming: upcoming.get(id) ?? null,
    }
  })
}
