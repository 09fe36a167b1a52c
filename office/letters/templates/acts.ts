/** letters.saveTemplateDraft, dropTemplateDraft, publishTemplate, restoreTemplate: the office changes its wording itself (R027). */
import { conflict, forbidden, invalid, missing, type OrganId, ok, type Refusal, type Result } from '#kernel'
import { findOrgan } from '#organs'
import { type ActContext, type AnyAct, act } from '#platform'
import { checkedOnce, exampleFrom, type LetterCatalog, type LetterCatalogEntry } from './catalog.ts'
import { DropTemplateDraft, PublishTemplate, RestoreTemplate, SaveTemplateDraft } from './inputs.contract.ts'
import { deleteDraft, insertVersion, newestVersion, saveDraft } from './store.ts'

/** The acts over these kinds of paper. */
export const templateActs = (catalog: LetterCatalog): readonly AnyAct[] => [
  act({
    name: 'letters.saveTemplateDraft',
    title: '保存模板草稿',
    side: 'office',
    input: SaveTemplateDraft,
    within: async (_context, { organId }) => organId,
    handle: async (context, input) => {
      const fit = await fitting(context, catalog, input)
      if (!fit.ok) return fit
      const saved = await saveDraft(context, { ...input, by: fit.value.by })
      return saved
        ? ok({ revision: input.revision + 1 })
        : conflict('同事刚刚保存过这份草稿。请重新打开页面看他改了什么，再改；您写的还在。')
    },
  }),
  act({
    name: 'letters.dropTemplateDraft',
    title: '放弃模板草稿',
    side: 'office',
    input: DropTemplateDraft,
    within: async (_context, { organId }) => organId,
    handle: async (context, { organId, id }) => {
      if (!catalog.has(id)) return unknownPaper()
      await deleteDraft(context, organId, id)
      return ok({})
    },
  }),
  act({
    name: 'letters.publishTemplate',
    title: '启用新的文书模板',
    side: 'office',
    input: PublishTemplate,
    within: async (_context, { organId }) => organId,
    handle: async (context, input) => {
      const fit = await fitting(context, catalog, input)
      if (!fit.ok) return fit
      if (input.effectiveFrom < context.today)
        return invalid('启用日期不能早于今天：已经发出的文书不会改变。', { effectiveFrom: '请选今天或者以后的日期' })
      const version = await nextVersion(context, input)
      if (!version.ok) return version
      await insertVersion(context, { ...input, version: version.value, by: fit.value.by })
      await deleteDraft(context, input.organId, input.id)
      happened(context, 'letters.templatePublished', input, { version: version.value, from: input.effectiveFrom })
      return ok({ version: version.value })
    },
  }),
  act({
    name: 'letters.restoreTemplate',
    title: '停用本单位的模板',
    side: 'office',
    input: RestoreTemplate,
    within: async (_context, { organId }) => organId,
    handle: async (context, input) => {
      if (!catalog.has(input.id)) return unknownPaper()
      const by = personOf(context)
      if (by === null) return forbidden('只有工作人员能停用模板。')
      const version = await nextVersion(context, input)
      if (!version.ok) return version
      await insertVersion(context, { ...input, text: null, effectiveFrom: context.today, version: version.value, by })
      await deleteDraft(context, input.organId, input.id)
      happened(context, 'letters.templateRestored', input, { version: version.value })
      return ok({ version: version.value })
    },
  }),
]

interface Wanted {
  readonly organId: OrganId
  readonly id: string
}

const personOf = ({ caller }: ActContext): string | null => (caller.kind === 'official' ? caller.personId : null)
const unknownPaper = () => missing('没有这种文书，请从列表里重新选择。')

/** The text may be used: it is whole, keeps what the law demands, and the example can be written from it. */
const fitting = async (
  context: ActContext,
  catalog: LetterCatalog,
  wanted: Wanted & { readonly text: string },
): Promise<Result<{ readonly by: string }, Refusal>> => {
  const entry = catalog.get(wanted.id)
  if (!entry) return unknownPaper()
  const by = personOf(context)
  if (by === null) return forbidden('只有工作人员能改模板。')
  if (!(await findOrgan(context.sql, wanted.organId))) return missing('没有这个单位，请从列表里重新选择。')
  const problems = problemsOf(entry, wanted.text)
  return problems.length > 0
    ? invalid(`模板还有 ${problems.length} 处要改：${problems.join(' ')}`, { text: problems.join('\n') })
    : ok({ by })
}

const problemsOf = (entry: LetterCatalogEntry, text: string): readonly string[] => {
  const { problems } = checkedOnce(text, entry.kind)
  if (problems.length > 0) return problems.map(({ message }) => message)
  return exampleFrom(entry, text).blocks.length === 0 ? ['按例子写出来是空的，请写上正文。'] : []
}

/** The number of the next version, unless a colleague has published meanwhile. */
const nextVersion = async (context: ActContext, wanted: Wanted & { readonly version: number }): Promise<Result<number, Refusal>> => {
  const newest = await newestVersion(context, wanted.organId, wanted.id)
  return newest === wanted.version
    ? ok(newest + 1)
    : conflict(`这份模板已经有第 ${newest} 版了，是同事刚启用的。请重新打开页面，对照着再改；您写的还在。`)
}

const happened = (
  context: ActContext,
  name: string,
  { organId, id }: Wanted,
  detail: { readonly version: number; readonly from?: string },
): void => context.happened({ name, subject: { kind: 'organ', id: organId }, organId, detail: { template: id, ...detail } })
