/** 导入, 取消, 撤销, and whether past years count: what changes the register (issue 3; R003). */
import { conflict, forbidden, ok } from '#kernel'
import { act } from '#platform'
import { oldCasesTouched, setOldCounted } from '#requests'
import { CountInReports, OneImport, Start, Undo } from '../contract.ts'
import { changeImport, countRows, othersAtWork } from '../store.ts'
import { onImport } from './on-import.ts'

const busy = () => conflict('本单位另一次导入正在进行。等它完成，或者先取消它，再办这一次。')

export const start = onImport({
  name: 'registerImport.start',
  title: '导入',
  happened: 'registerImport.started',
  input: Start,
  in: ['checked', 'stopped'],
  perform: async (context, entry, { onBad }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('由工作人员导入。')
    if (!entry.isChecked) return conflict('对列改过以后还没有试过。请先“试一遍”，看过结果再导入。')
    if (await othersAtWork(context, entry)) return busy()
    const { byState } = await countRows(context, entry.id)
    const good = byState.ok ?? 0
    if (good === 0) return conflict('没有可以导入的行。请按错误表改好以后重新上传。')
    const before = byState.imported ?? 0
    const again = entry.state === 'stopped' ? {} : { atSheet: 0, atRow: 0 }
    await changeImport(context, entry.id, {
      state: 'importing',
      onBad,
      startedBy: caller.personId,
      total: good + before,
      done: before,
      remark: null,
      ...again,
    })
    return ok({ rows: good, onBad })
  },
})

export const cancel = onImport({
  name: 'registerImport.cancel',
  title: '取消',
  happened: 'registerImport.cancelled',
  input: OneImport,
  in: ['reading', 'unreadable', 'read', 'mapped', 'checking', 'checked', 'importing', 'stopped'],
  perform: async (context, entry) => {
    await changeImport(context, entry.id, { state: 'cancelled' })
    return ok({ from: entry.state })
  },
})

export const undo = onImport({
  name: 'registerImport.undo',
  title: '撤销导入',
  happened: 'registerImport.undoOrdered',
  input: Undo,
  in: ['imported', 'cancelled', 'stopped', 'undoing'],
  perform: async (context, entry, { reason }) => {
    if (await othersAtWork(context, entry)) return busy()
    const { byState } = await countRows(context, entry.id)
    if ((byState.imported ?? 0) === 0) return conflict('这次导入没有导进案件，不用撤销。')
    const touched = await oldCasesTouched(context, entry.id)
    if (touched.length > 0)
      return conflict(
        `已经有 ${touched.length} 件接着办了，整批不能撤销。要改的，请到案件里逐件办理。`,
        touched.slice(0, 10).map((number) => `${number} 已经办理`),
      )
    await changeImport(context, entry.id, {
      state: 'undoing',
      undoReason: reason,
      atSheet: 0,
      atRow: 0,
      total: byState.imported ?? 0,
      done: 0,
      remark: null,
    })
    return ok({ rows: byState.imported ?? 0 })
  },
})

export const countInReports = act({
  name: 'registerImport.countInReports',
  title: '旧台账计入年度报告',
  side: 'office',
  input: CountInReports,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, counted }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('由工作人员设置。')
    await setOldCounted(context, organId, counted, caller.personId)
    context.happened({ name: 'registerImport.countingSet', subject: { kind: 'organ', id: organId }, organId, detail: { counted } })
    return ok({ counted })
  },
})
