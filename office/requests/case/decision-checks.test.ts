/** The validators of decisions §5 and the preconditions of every code, one row each; then draft, review and signature. */
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#kernel'
import { type DecisionCode, decisionCodes, decisions, type Fact } from '#law'
import { around, day, dayOne, draftOf, handling, search, stateOf, thirdPartyLetter, workday } from '../../../testing/dockets.ts'
import { asked, but, consulted, explained, none, passed, passing } from '../../../testing/passing-drafts.ts'
import type { DecisionDraft } from '../inputs.contract.ts'
import { checkDecision } from './decision-checks.ts'
import { defaultRuleSettings } from './rule.ts'
import type { Surroundings } from './surroundings.ts'

const blocks = (facts: readonly Fact[], draft: DecisionDraft, beside: Surroundings = around(), today: PlainDate = dayOne) =>
  checkDecision(stateOf(facts, today), draft, beside, today, defaultRuleSettings).filter(({ level }) => level === 'block')
const first = (...given: Parameters<typeof blocks>) => {
  const found = blocks(...given)[0]
  return found ? `${found.field ?? ''}|${found.message}` : 'ok'
}

describe('every code', () => {
  test.each(Object.keys(passing))('%s passes with what it needs', (code) => {
    const [facts, draft, beside] = passed(code as DecisionCode)
    expect(blocks(facts, draft, beside)).toEqual([])
  })
  test('only the two codes of their own acts are missing from the table', () => {
    expect(decisionCodes.filter((code) => !passing[code])).toEqual(['closed.correction_overdue', 'closed.fee_unpaid'])
    for (const code of ['closed.correction_overdue', 'closed.fee_unpaid'] as const)
      expect(first(handling, draftOf({ ...none, code, articles: [...decisions[code].mustCite], fields: {} }))).toContain('视为放弃')
  })
  const required = decisionCodes.flatMap((code) =>
    passing[code] ? decisions[code].fields.filter((field) => field.required).map((field) => [code, field.name] as const) : [],
  )
  test.each(required.filter(([code]) => code !== 'closed.other'))('%s without %s is blocked and names the field', (code, name) => {
    const [facts, draft, beside] = passed(code)
    const without = {
      ...draft,
      fields: { ...draft.fields, [name]: '' },
      ...(name === 'reasons' ? { reasons: '' } : {}),
      ...(name === 'supplied' ? none : {}),
      ...(name === 'redactions' ? { withheld: [] } : {}),
    }
    expect(blocks(facts, without, beside).map(({ field }) => field)).toContain(name)
  })
})

describe('validators', () => {
  const earlier = (more: Partial<NonNullable<Surroundings['earlier']>>) =>
    around({
      earlier: { documentNumber: '明自资公开〔2026〕1号', decidedOn: day('2026-10-12'), sameOrgan: true, sameApplicant: true, ...more },
    })
  const setAside = (procedureOnly: boolean) =>
    around({ setAside: [{ code: 'denied.internal_affairs', facts: draftOf().facts, reasons: ` ${draftOf().reasons}`, procedureOnly }] })
  test.each<[string, string, RegExp]>([
    ['1 第三方：没有征求', first(explained, but('denied.third_party', {})), /征求第三方/],
    ['1 第三方：还在征求', first([...explained, thirdPartyLetter], but('denied.third_party', {})), /征求第三方/],
    ['1 部分公开按十五条也要征求', first(handling, but('partially_granted', {})), /征求第三方/],
    [
      '1 部分公开按十四条不用',
      first(handling, but('partially_granted', { articles: ['37', '14'], withheld: [{ part: '附件', article: '14', reason: '涉密' }] })),
      /^ok$/,
    ],
    ['2 不存在：没有检索记录', first(explained, but('unable.not_held.nonexistent', {})), /检索记录/],
    ['2 不存在：检索结果是找到', first([...explained, search(true)], but('unable.not_held.nonexistent', {})), /找到/],
    ['3 引用别类的条款', first(handling, but('granted.provided', { articles: ['36(2)', '16.1'] })), /^articles\|.*不能引用/],
    ['3 没有引用本类的条款', first(handling, but('granted.provided', { articles: ['40'] })), /^articles\|.*请引用/],
    ['3 条款不存在', first(handling, but('granted.provided', { articles: ['36(2)', '99'] })), /^articles\|/],
    ['6 链接十天前核对', first(handling, but('granted.already_public', {}, { linkCheckedOn: addDays(dayOne, -11) })), /十天/],
    ['6 链接打不开', first(handling, but('granted.already_public', {}, { linkAlive: 'no' })), /打不开/],
    ['6 链接核对在将来', first(handling, but('granted.already_public', {}, { linkCheckedOn: addDays(dayOne, 1) })), /今天/],
    ['36(1) 网址地点都没有', first(handling, but('granted.already_public', {}, { link: '' })), /^link\|/],
    ['7 重复：没有这个文号', first(handling, but('not_processed.duplicate', {}), around()), /没有文号/],
    ['7 重复：别的申请人', first(handling, but('not_processed.duplicate', {}), earlier({ sameApplicant: false })), /另一个申请人/],
    ['7 重复：别的机关', first(handling, but('not_processed.duplicate', {}), earlier({ sameOrgan: false })), /其他机关/],
    ['7 重复：日期不符', first(handling, but('not_processed.duplicate', {}), earlier({ decidedOn: day('2026-10-13') })), /日期/],
    ['8 其他处理没有情形', first(handling, but('closed.other', { subReason: undefined })), /请注明情形/],
    ['8 撤回不起草', first(handling, but('closed.other', { subReason: 'withdrawn' })), /撤回/],
    ['情形归错类', first(handling, but('closed.other', { code: 'granted.provided' })), /应当归入/],
    ['11 电子送达没有网上复议渠道', first(handling, but('granted.provided', { service: 'electronic' })), /^method\|/],
    ['12 行政查询写了不予公开', first(handling, but('denied.administrative_query', { content: '决定不予公开。' })), /不予公开/],
    [
      '12 禁止公开只靠地方性法规',
      first(explained, but('denied.other_law', {}, { prohibitingLawLevel: 'local_regulation' })),
      /^prohibitingLawLevel\|/,
    ],
    ['13 引用已失效的规定', first(handling, but('granted.provided', { articles: ['36(2)', '复议条例2007 15'] })), /失效/],
    ['14 与被撤销的决定相同', first(explained, but('denied.internal_affairs', {}), setAside(false)), /已被撤销/],
    ['14 只因程序被撤销的可以再作', first(explained, but('denied.internal_affairs', {}), setAside(true)), /^ok$/],
    ['R033 不予公开没有先解释', first(handling, but('denied.internal_affairs', {})), /解释/],
    ['R033 不存在没有先解释', first([...handling, search(false)], but('unable.not_held.nonexistent', {})), /解释/],
    ['R033 行政查询不是拒绝', first(handling, but('denied.administrative_query', {})), /^ok$/],
    ['30 没有补正过', first(handling, but('unable.still_unclear', {})), /补正/],
    ['35 没有要求说明理由', first(handling, but('not_processed.excessive', {})), /说明理由/],
    ['35 期限未满', first(asked, but('not_processed.excessive', {})), /期限还没有届满/],
    ['35 期满没有理由', first(asked, but('not_processed.excessive', {}), around(), workday(6)), /^ok$/],
    [
      '35 理由合理',
      first([...asked, { type: 'reasonsReceived', on: dayOne, reasonable: true }], but('not_processed.excessive', {})),
      /理由合理/,
    ],
    [
      '37 遮盖没有依据',
      first(consulted, but('partially_granted', { withheld: [{ part: '附表', article: '36(4)', reason: '无' }] })),
      /^withheld\|/,
    ],
    ['37 遮盖的依据没有引用', first(consulted, but('partially_granted', { articles: ['37'] })), /^articles\|/],
    [
      '37 不是部分公开却列了遮盖',
      first(handling, but('granted.provided', { withheld: [{ part: '附表', article: '15', reason: '隐私' }] })),
      /^withheld\|/,
    ],
    ['逐项答复缺一项', first(handling, but('granted.provided', {}), around({ itemCount: 2 })), /^answers\|第 2 项/],
    [
      '答复了没有的项',
      first(
        handling,
        but('granted.provided', {
          answers: [
            { item: 1, answer: '给' },
            { item: 7, answer: '给' },
          ],
        }),
      ),
      /^answers\|/,
    ],
    ['落款机关不对', first(handling, but('granted.provided', {}), around({ issuing: null })), /^issuedInNameOf\|/],
    ['选项不在表里', first(handling, but('granted.provided', {}, { supplyForm: 'pigeon' })), /^supplyForm\|/],
    ['日期不存在', first(handling, but('granted.will_be_provided', {}, { availableOn: '2026-02-30' })), /^availableOn\|/],
    ['网址不像网址', first(handling, but('granted.already_public', {}, { link: '某网站' })), /^link\|/],
    ['负责的机关和联系方式都要', first(handling, but('unable.not_held.other_organ', {}, { rightOrganContact: '' })), /^rightOrgan\|/],
    [
      '不能确定负责的机关',
      first(handling, but('unable.not_held.other_organ', {}, { rightOrgan: '', rightOrganContact: '', notDeterminable: 'yes' })),
      /^ok$/,
    ],
    ['不认识的情形', first(handling, but('granted.provided', { subReason: 'whatever' })), /^subReason\|/],
  ])('%s', (_name, found, expected) => expect(found).toMatch(expected))

  test('5 逾期答复可以作出，但要标明', () => {
    const warned = checkDecision(stateOf(handling, workday(21)), draftOf(), around(), workday(21), defaultRuleSettings)
    expect(warned.map(({ level }) => level)).toEqual(['warn'])
    expect(warned[0]?.message).toContain('逾期答复')
  })
  test('10 没有遮盖的号码只提醒', () => {
    const found = checkDecision(stateOf(handling), draftOf({ facts: '联系电话13800001234。' }), around(), dayOne, defaultRuleSettings)
    expect(found).toMatchObject([{ level: 'warn', article: '条例第十五条' }])
  })
})
