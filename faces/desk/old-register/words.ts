/** The words of the import of an old register. Pure. */
import { dayInShanghai, type Instant, inChinese, timeInShanghai } from '#kernel'
import type { ImportState, RowState } from '#register-import/contract'

export const stateTitles: Readonly<Record<ImportState, string>> = {
  reading: '正在读文件',
  unreadable: '读不出来',
  read: '等对列',
  mapped: '等试一遍',
  checking: '正在试',
  checked: '试过了，等导入',
  importing: '正在导入',
  stopped: '停在有错的一行',
  imported: '导入完了',
  cancelled: '已取消',
  undoing: '正在撤销',
  undone: '已撤销',
}

export const rowTitles: Readonly<Record<Exclude<RowState, 'read'>, string>> = {
  bad: '有错',
  ok: '可以导入',
  known: '已在登记簿里',
  imported: '已导入',
  skipped: '不是案件的行',
  undone: '已撤销',
}

export const whenText = (at: Instant): string => `${inChinese(dayInShanghai(at))} ${timeInShanghai(at)}`

/** While the machine is at work the page asks again. */
export const isAtWork = (state: ImportState): boolean => ['reading', 'checking', 'importing', 'undoing'].includes(state)

export const stepOf: Readonly<Record<ImportState, number>> = {
  reading: 0,
  unreadable: 0,
  read: 1,
  mapped: 1,
  checking: 2,
  checked: 2,
  importing: 3,
  stopped: 3,
  imported: 3,
  cancelled: 3,
  undoing: 3,
  undone: 3,
}
