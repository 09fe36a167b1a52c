/** Forms of 协查, 会商 and 重大复杂 on a case (R020, R021, R023). */
import { inChineseWithWeekday } from '#kernel'
import {
  CancelConference,
  CarryOutInstruction,
  ConcludeConference,
  EnterConferenceOpinion,
  EnterCoSearchAnswer,
  EnterMinutesConfirmed,
  EscalateCase,
  IssueInstruction,
  LowerCase,
  OpenConference,
  SendCoSearch,
  WithdrawCoSearch,
} from '#requests/contract'
import type { ActForm, FieldSpec } from '../acts/form-spec.ts'
import { AnswerLines } from './answer-lines.tsx'
import { InstructionPicker } from './instruction-picker.tsx'
import { ItemsPicker, ParticipantPicker, UnitsWithDays } from './unit-picker.tsx'

const search: FieldSpec = { name: 'search', label: '', kind: 'hidden' }
const conference: FieldSpec = { name: 'conference', label: '', kind: 'hidden' }
const participant: FieldSpec = { name: 'participant', label: '', kind: 'hidden' }
const outcomes = { not_found: '没有找到', found: '找到', not_ours: '不归该单位' } as const

export const cooperationForms: readonly ActForm[] = [
  {
    name: 'requests.sendCoSearch',
    title: '发协查',
    verb: '发出协查函',
    done: '协查函已编号发出，各单位的“协同”里看得到',
    article: '第三十六条',
    lead: (page) =>
      `协查不扣除答复期限：${page.clock.replyDue ? `最晚仍是${inChineseWithWeekday(page.clock.replyDue)}` : '期限不因协查停着'}。各单位有自己的回复日期，快到变黄，过了变红。信里不要写申请人是谁。`,
    schema: SendCoSearch,
    start: (page) => ({
      units: [],
      items: [],
      question: page.items.map((item, index) => (page.items.length > 1 ? `${index + 1}. ${item}` : item)).join('\n'),
      files: [],
    }),
    fields: [
      { name: 'units', label: '请哪些单位查', kind: 'own', Own: UnitsWithDays },
      { name: 'items', label: '为哪几项查', kind: 'own', Own: ItemsPicker, required: false, hint: '不选就是整件。' },
      { name: 'question', label: '请对方查什么', kind: 'long', hint: '已照抄申请的内容，请删去个人情况，补上文号、年份、别名。' },
      { name: 'files', label: '给对方的材料', kind: 'files', required: false, hint: '例如地块示意图；不要附申请书。' },
    ],
  },
  {
    name: 'requests.enterCoSearchAnswer',
    title: '登记协查回复',
    verb: '登记回复',
    done: '协查回复已入卷',
    article: '第三十六条',
    lead: () => '对方没有账号、用纸或者电话回的，由您登记，并附上复函的扫描件。能自己回的单位，请让对方在“协同”里回。',
    schema: EnterCoSearchAnswer,
    start: () => ({ outcome: 'not_found', answer: '', lines: [], files: [] }),
    fields: [
      search,
      { name: 'outcome', label: '结论', kind: 'choice', choices: outcomes },
      { name: 'lines', label: '查了哪里', kind: 'own', Own: AnswerLines, required: false, show: (values) => values.outcome !== 'not_ours' },
      { name: 'answer', label: '回复的内容', kind: 'long' },
      { name: 'files', label: '复函、截图、扫描件', kind: 'files', required: false },
    ],
  },
  {
    name: 'requests.withdrawCoSearch',
    title: '撤回协查',
    verb: '撤回',
    done: '协查已撤回，对方不用再回',
    schema: WithdrawCoSearch,
    start: () => ({ reason: '' }),
    fields: [search, { name: 'reason', label: '为什么撤回', kind: 'text' }],
  },
  {
    name: 'requests.openConference',
    title: '发起会商',
    verb: '发起会商',
    done: '会商已发起，参加单位的“协同”里看得到',
    lead: () => '请有关单位、司法所、法律顾问就一个问题发表意见，写出结论，参加的人签认后印发纪要。会商不扣除答复期限。',
    schema: OpenConference,
    start: (_page, today) => ({ way: 'written', heldOn: today, question: '', participants: [] }),
    fields: [
      { name: 'question', label: '会商的问题', kind: 'long', hint: '一个问题说清楚；不要写申请人是谁。' },
      { name: 'participants', label: '请谁参加', kind: 'own', Own: ParticipantPicker },
      { name: 'way', label: '怎么会商', kind: 'choice', choices: { written: '书面发表意见', meeting: '开会' } },
      { name: 'heldOn', label: '开会的日期，或者意见的最后一天', kind: 'day' },
    ],
  },
  {
    name: 'requests.enterConferenceOpinion',
    title: '登记会商意见',
    verb: '登记意见',
    done: '意见已登记',
    lead: () => '外请的顾问，或者会上口头说的，由您登记。',
    schema: EnterConferenceOpinion,
    start: () => ({ opinion: '' }),
    fields: [conference, participant, { name: 'opinion', label: '意见', kind: 'long' }],
  },
  {
    name: 'requests.concludeConference',
    title: '写会商结论',
    verb: '写好，请各方签认',
    done: '结论已写出，正在请各方签认',
    lead: () => '改写以后，先前的签认作废，要重新签认。',
    schema: ConcludeConference,
    start: () => ({ conclusion: '' }),
    fields: [conference, { name: 'conclusion', label: '结论', kind: 'long' }],
  },
  {
    name: 'requests.enterMinutesConfirmed',
    title: '登记纸质签认',
    verb: '登记签认',
    done: '签认已登记',
    lead: () => '没有账号的参加人在纸上签字，请附签字页的扫描件。',
    schema: EnterMinutesConfirmed,
    start: () => ({ files: [] }),
    fields: [conference, participant, { name: 'files', label: '签字页', kind: 'files' }],
  },
  {
    name: 'requests.cancelConference',
    title: '取消会商',
    verb: '取消会商',
    done: '会商已取消，不计入年度次数',
    danger: true,
    schema: CancelConference,
    start: () => ({ reason: '' }),
    fields: [conference, { name: 'reason', label: '为什么取消', kind: 'text' }],
  },
  {
    name: 'requests.escalateCase',
    title: '提为重大复杂',
    verb: '提请领导小组',
    done: '已提为重大复杂，领导小组看得到',
    lead: () => '领导小组成员会在他们的页面看到这一件，可以作出指示；指示记在经过里，申请人看不到。',
    schema: EscalateCase,
    start: () => ({ reason: '' }),
    fields: [{ name: 'reason', label: '理由', kind: 'long', hint: '例如：涉及多个部门和乡镇，群众关注；不要写申请人是谁。' }],
  },
  {
    name: 'requests.issueInstruction',
    title: '作出指示',
    verb: '作出指示',
    done: '指示已记入经过',
    schema: IssueInstruction,
    start: () => ({ text: '', dueOn: '' }),
    fields: [
      { name: 'text', label: '指示', kind: 'long' },
      { name: 'dueOn', label: '哪天前办好', kind: 'day', required: false },
    ],
  },
  {
    name: 'requests.carryOutInstruction',
    title: '反馈指示的办理情况',
    verb: '反馈',
    done: '已反馈，领导小组看得到',
    schema: CarryOutInstruction,
    start: () => ({ instruction: '', text: '' }),
    fields: [
      { name: 'instruction', label: '哪一条指示', kind: 'own', Own: InstructionPicker },
      { name: 'text', label: '办理情况', kind: 'long' },
    ],
  },
  {
    name: 'requests.lowerCase',
    title: '不再列为重大复杂',
    verb: '降下来',
    done: '已不再列为重大复杂',
    schema: LowerCase,
    start: () => ({ reason: '' }),
    fields: [{ name: 'reason', label: '理由', kind: 'text' }],
  },
]
