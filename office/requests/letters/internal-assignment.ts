/** 协办函 (条例 第四十五条): what an internal unit is asked for and until when. */
import { inChinese, inChineseWithWeekday } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { formOn } from './paper.ts'
import type { InternalAssignmentInput, LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const internalAssignmentTemplate = templateKind({
  id: 'internal_assignment',
  name: '政府信息公开申请协办函',
  group: '内部文书',
  kind: 'internal_assignment',
  placeholders: {
    ...toApplicant,
    协办单位: { type: 'text', explains: '协办的内设机构', required: '交给谁办' },
    协办事项: { type: 'text', explains: '要它做什么', required: '要办什么' },
    内部期限: { type: 'text', explains: '内部最晚哪天交回', required: '条例第四十五条：内部流程要有期限' },
    收到日期: { type: 'text', explains: '收到申请之日' },
    交办日期: { type: 'text', explains: '今天' },
  },
})

export const internalAssignment = (situation: LetterSituation, input: InternalAssignmentInput): LetterContent =>
  formOn(situation, {
    kind: 'internal_assignment',
    signed: false,
    ...written(situation, internalAssignmentTemplate, {
      ...applicantValues(situation),
      协办单位: input.unit,
      协办事项: input.task,
      内部期限: input.dueOn ? inChineseWithWeekday(input.dueOn) : '尽快',
      收到日期: situation.receivedOn ? inChinese(situation.receivedOn) : '待确认',
      交办日期: inChinese(situation.on),
    }),
  })
