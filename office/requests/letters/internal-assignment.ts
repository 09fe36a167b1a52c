/** 协办函 (条例 第四十五条): what an internal unit is asked for and until when. */
import { inChinese, inChineseWithWeekday } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { fieldsTable, formOn, paragraph } from './paper.ts'
import type { InternalAssignmentInput, LetterSituation } from './situation.ts'

export const internalAssignment = (situation: LetterSituation, input: InternalAssignmentInput): LetterContent =>
  formOn(situation, {
    kind: 'internal_assignment',
    title: '政府信息公开申请协办函',
    signed: false,
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['协办单位', input.unit],
        ['收到申请之日', situation.receivedOn ? inChinese(situation.receivedOn) : '待确认'],
        ['申请内容', situation.description],
        ['协办事项', input.task],
        ['内部办理期限', input.dueOn ? inChineseWithWeekday(input.dueOn) : '尽快'],
        ['交办日期', inChinese(situation.on)],
        ['协办结果', '\n\n\n'],
        ['经办人、日期', '\n'],
      ]),
      paragraph('请在期限内书面反馈：是否保存所涉信息、检索的范围和结果、是否存在不宜公开的内容及理由。申请人的个人信息仅限办理本件使用。'),
    ],
  })
