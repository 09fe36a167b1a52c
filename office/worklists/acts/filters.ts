/** worklists.keepFilter, removeFilter, shareFilter, arrangeFilters: one's own views of the list, in one's own order (R019). */
import { conflict, forbidden, invalid, missing, ok, type PersonId, type Result } from '#kernel'
import { type ActContext, act } from '#platform'
import { ArrangeFilters, KeepFilter, mostFilters, RemoveFilter, ShareFilter } from '../contract.ts'
import { deleteFilter, filtersOf, findFilter, ownFilters, saveArrangement, saveFilter, setShared } from '../store.ts'

const myself = ({ caller }: ActContext): Result<PersonId> =>
  caller.kind === 'official' ? ok(caller.personId) : forbidden('只有登录的工作人员可以存视图。')
const gone = () => missing('没有这个视图了，可能已经被删掉；请刷新列表。')

export const keepFilter = act({
  name: 'worklists.keepFilter',
  title: '存为视图',
  side: 'office',
  input: KeepFilter,
  within: async () => null,
  handle: async (context, { filterId, name, filter }) => {
    const me = myself(context)
    if (!me.ok) return me
    const own = await ownFilters(context, me.value)
    if (own.some((one) => one.name === name && one.id !== filterId))
      return conflict(`您已经有一个叫“${name}”的视图，请换个名字，或者改那一个。`)
    const earlier = filterId ? own.find((one) => one.id === filterId) : undefined
    if (filterId && !earlier) return (await findFilter(context, filterId)) ? forbidden('这是别人的视图，您可以另存一个自己的。') : gone()
    if (!earlier && own.length >= mostFilters) return conflict(`最多存 ${mostFilters} 个视图，请先删掉不用的。`)
    const content = filter ?? earlier?.filter
    if (!content) return invalid('没有条件可存，请先在列表里选好条件。', { filter: '请先选条件' })
    const id = await saveFilter(context, me.value, { name, filter: content }, earlier?.id)
    context.happened({ name: 'worklists.filterKept', subject: { kind: 'worklist', id }, organId: null })
    return ok({ filterId: id })
  },
})

export const removeFilter = act({
  name: 'worklists.removeFilter',
  title: '删掉视图',
  side: 'office',
  input: RemoveFilter,
  within: async () => null,
  handle: async (context, { filterId }) => {
    const me = myself(context)
    if (!me.ok) return me
    const found = await findFilter(context, filterId)
    if (!found) return gone()
    if (found.personId !== me.value) return forbidden(`这是${found.by}共享的视图，只有本人能删。`)
    await deleteFilter(context, filterId)
    context.happened({ name: 'worklists.filterRemoved', subject: { kind: 'worklist', id: filterId }, organId: found.organId })
    return ok({ filterId })
  },
})

export const shareFilter = act({
  name: 'worklists.shareFilter',
  title: '共享视图',
  side: 'office',
  input: ShareFilter,
  within: async (_context, { organId }) => organId,
  handle: async (context, { filterId, organId, shared }) => {
    const me = myself(context)
    if (!me.ok) return me
    const found = await findFilter(context, filterId)
    if (!found) return gone()
    if (shared) {
      if (found.personId !== me.value) return forbidden('只能共享自己的视图。')
      if (found.filter.text !== '') return conflict('视图里有要找的字，可能是人名，不能共享；请去掉再共享。')
    }
    // whoever leads in the organ may end what somebody shared there; it stays its owner's
    else if (found.personId !== me.value && found.organId !== organId) return forbidden('这个视图不是在这个单位共享的。')
    await setShared(context, filterId, shared ? organId : null)
    context.happened({ name: 'worklists.filterShared', subject: { kind: 'worklist', id: filterId }, organId, detail: { shared } })
    return ok({ filterId })
  },
})

export const arrangeFilters = act({
  name: 'worklists.arrangeFilters',
  title: '排视图的顺序',
  side: 'office',
  input: ArrangeFilters,
  within: async () => null,
  handle: async (context, { order, start }) => {
    const me = myself(context)
    if (!me.ok) return me
    const known = new Set((await filtersOf(context, me.value)).map(({ id }) => id))
    if (start !== null && !known.has(start)) return gone()
    // what has been removed in the meantime simply has no place any more
    const places = [...new Set(order)].filter((id) => known.has(id))
    await saveArrangement(context, me.value, { places, start })
    context.happened({ name: 'worklists.filtersArranged', subject: { kind: 'person', id: me.value }, organId: null })
    return ok({ order: places, start })
  },
})
