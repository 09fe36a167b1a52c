/** How a letter of the corpus is put down: items with their answers, the words of the draft, the docket beside it. */
import { plainDate } from '#kernel'
import type { Fact } from '#law'
import type { DecisionDraft } from '../../inputs.contract.ts'
import { exampleOrgan } from '../../letters/example-situation.ts'
import type { LetterCase } from './letter-case.ts'

type Words = Pick<DecisionDraft, 'code' | 'articles' | 'facts' | 'reasons' | 'content' | 'plain'> &
  Partial<Pick<DecisionDraft, 'fields' | 'supplied' | 'withheld' | 'subReason' | 'service'>>
type Beside = Omit<LetterCase, 'name' | 'draft' | 'items'>
type Answered = readonly [item: string, outcome: NonNullable<DecisionDraft['answers'][number]['outcome']>, answer: string]

export const file = (name: string): DecisionDraft['supplied'][number] => ({ digest: 'a'.repeat(64), name })

export const letter = (name: string, answered: readonly Answered[], words: Words, beside: Partial<Beside> = {}): LetterCase => ({
  name,
  description: beside.description ?? `申请公开：${answered.map(([item]) => item).join('；')}。`,
  items: answered.map(([item]) => item),
  draft: {
    fields: {},
    supplied: [],
    withheld: [],
    service: 'post',
    issuedInNameOf: exampleOrgan.id,
    ...words,
    answers: answered.map(([, outcome, answer], index) => ({ item: index + 1, outcome, answer })),
  },
  ...beside,
})

export const thirdParty: readonly Fact[] = [
  { type: 'thirdPartyLetterSent', on: plainDate('2026-11-27'), party: 'A', letter: 'l-1' },
  { type: 'letterDelivered', on: plainDate('2026-11-27'), letter: 'l-1', method: 'in_person' },
  { type: 'thirdPartyOpinionReceived', on: plainDate('2026-12-03'), party: 'A', opinion: 'object', reasons: '载有成本构成' },
]
export const searched: Fact = {
  type: 'searchRecorded',
  on: plainDate('2026-12-02'),
  by: 'handler',
  places: ['征地档案系统', '机关档案室', '耕地保护股经办岗位'],
  keywords: ['石桥村', '听证'],
  span: '2018年至2020年',
  found: false,
  result: '没有找到',
  evidence: ['b'.repeat(64)],
  lines: [
    {
      kind: 'system',
      place: '征地档案系统',
      words: ['石桥村', '听证'],
      span: '2018年至2020年',
      hits: 0,
      found: false,
      result: '没有命中。',
      shots: ['b'.repeat(64)],
    },
    {
      kind: 'archive',
      place: '机关档案室',
      words: ['石桥村'],
      span: '2018年至2020年',
      hits: 4,
      found: false,
      result: '四卷征地材料，卷内没有听证笔录。',
      shots: [],
    },
    {
      kind: 'person',
      place: '耕地保护股经办岗位',
      words: ['听证'],
      span: '2018年至2020年',
      hits: 0,
      found: false,
      result: '当时没有村民要求听证，没有组织过。',
      shots: [],
    },
  ],
}
export const corrected: readonly Fact[] = [
  { type: 'contactLogged', on: plainDate('2026-11-26'), purpose: 'correction', channel: 'phone', summary: '请对方写明是哪一次征地。' },
  { type: 'correctionNoticeSent', on: plainDate('2026-11-26'), letter: 'l-2', periodWorkdays: 10, defects: ['没有写明是哪一次征地'] },
  { type: 'letterDelivered', on: plainDate('2026-11-27'), letter: 'l-2', method: 'post' },
  { type: 'correctionReceived', on: plainDate('2026-12-02') },
]
export const asked: readonly Fact[] = [
  { type: 'reasonsRequested', on: plainDate('2026-11-26'), letter: 'l-3', dueOn: plainDate('2026-12-03'), counted: '近一个月41件' },
  { type: 'reasonsReceived', on: plainDate('2026-12-03'), reasonable: false },
]
