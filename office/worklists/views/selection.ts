/** worklists.selection: the chosen cases as they stand now; taken out as a workbook or on paper it is journalled (R019; 个人信息保护法 第五十四条). */
import { ok } from '#kernel'
import { view } from '#platform'
import { selectedRows } from '#requests'
import { SeeSelection, type Selection } from '../contract.ts'

export const selection = view({
  name: 'worklists.selection',
  title: '选中的件',
  side: 'office',
  input: SeeSelection,
  within: async () => null,
  show: async (context, { requestIds, purpose }) => {
    const wanted = [...new Set(requestIds)]
    const rows = await selectedRows(context, wanted)
    if (purpose !== 'act') for (const { id } of rows) context.sawPersonalData({ kind: 'request', id }, `worklist ${purpose}`)
    const shown: Selection = { rows, notSeen: wanted.length - rows.length }
    return ok(shown)
  },
})
