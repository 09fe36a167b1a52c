/** Why days do not count, in the words of the progress page (第三十条、第三十二条、第三十四条; 国办函〔2020〕109号第六条). */
import type { PauseReason } from '#law'

export const pauseReasons: Readonly<Record<PauseReason, string>> = {
  third_party: '问第三方的意见（征求第三方意见）',
  co_producer: '问一起制作这份文件的机关（征求意见）',
  other_organ: '问有关机关的意见（征求意见）',
  correction: '等您补充说明（补正）',
  payment: '等缴费',
}

export const pauseArticles: Readonly<Record<PauseReason, string>> = {
  third_party: '第三十三条第三款',
  co_producer: '第三十三条第三款',
  other_organ: '第三十三条第三款',
  correction: '第三十条',
  payment: '国办函〔2020〕109号第六条',
}
