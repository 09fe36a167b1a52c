/** 无法提供 (条例 第三十条、第三十六条第（四）（五）项、第三十八条). */
import { type PlainDate, plainDate } from '#kernel'
import type { DecisionType } from './codes.ts'
import { reasonsField } from './fields.ts'

const shared = {
  group: 'unable',
  remedy: 'either',
  effectiveFrom: plainDate('2019-05-15'),
  effectiveTo: null as PlainDate | null,
} as const

export const unable = {
  'unable.not_held.nonexistent': {
    ...shared,
    title: '无法提供：政府信息不存在',
    plain: '认真查找过，没有这份信息。',
    mustCite: ['36(4)'],
    mayCite: [],
    row: 'unable.not_held',
    document: { kind: 'decision', title: '政府信息不存在告知书' },
    before: ['searchRecorded', 'explainedBefore'],
    fields: [
      {
        name: 'searchSummary',
        label: '检索情况',
        kind: 'long_text',
        required: true,
        hint: '谁、何时、在哪些系统和档案、用哪些关键词检索，结果如何。',
        article: '36(4)',
      },
      reasonsField,
    ],
    reasons: 'recommended',
  },
  'unable.not_held.other_organ': {
    ...shared,
    title: '无法提供：不属于本机关负责公开',
    plain: '这份信息不由我们负责公开，告诉您应该找谁。',
    mustCite: ['36(5)'],
    mayCite: ['10'],
    row: 'unable.not_held',
    document: { kind: 'decision', title: '政府信息公开告知书' },
    before: ['responsibilityChecked'],
    fields: [
      {
        name: 'rightOrgan',
        label: '负责公开的机关',
        kind: 'text',
        required: false,
        hint: '能够确定的，必须告知名称和联系方式。',
        article: '36(5)',
      },
      { name: 'rightOrganContact', label: '联系方式', kind: 'text', required: false, article: '36(5)' },
      { name: 'notDeterminable', label: '不能确定负责公开的机关', kind: 'yes', required: false },
      reasonsField,
    ],
    reasons: 'mandatory',
  },
  'unable.needs_creation': {
    ...shared,
    title: '无法提供：没有现成信息需要另行制作',
    plain: '没有现成的材料，要专门加工、分析才能形成。',
    mustCite: ['38'],
    mayCite: ['37'],
    row: 'unable.needs_creation',
    document: { kind: 'decision', title: '政府信息公开告知书' },
    before: ['severanceConsidered'],
    fields: [{ name: 'whyNotSevered', label: '为什么不能区分处理后提供', kind: 'long_text', required: true, article: '38' }, reasonsField],
    reasons: 'recommended',
  },
  'unable.still_unclear': {
    ...shared,
    title: '无法提供：补正后申请内容仍不明确',
    plain: '补正以后还是看不出您要的是哪一份信息。',
    mustCite: ['30'],
    mayCite: ['36', '29'],
    row: 'unable.still_unclear',
    document: { kind: 'decision', title: '政府信息公开告知书' },
    before: ['correctionNotice', 'correctedTextReceived'],
    fields: [{ name: 'whatIsUnclear', label: '仍不明确之处', kind: 'long_text', required: true, article: '30' }, reasonsField],
    reasons: 'recommended',
  },
} as const satisfies Partial<Record<string, DecisionType>>
