/** The table of decisions: complete, consistent with the report, every citation exists, every check can say no. */
import { describe, expect, it } from 'vitest'
import { plainDate, type Result } from '#kernel'
import {
  allowedArticles,
  checkCitations,
  checkElectronicService,
  checkFields,
  checkProhibitionLevel,
  checkRemedy,
  checkWording,
  citationFault,
  citeAllInChinese,
  citeInChinese,
  type DecisionCode,
  decisionCodes,
  decisions,
  documentOf,
  examinationSteps,
  inChineseNumerals,
  isDecisionCode,
  preconditions,
  processDocuments,
  readCitation,
  remedyRoute,
  reportRowOf,
  requiredBefore,
  requiredFields,
  resultRows,
  subReasonCodes,
  subReasons,
} from './index.ts'

const today = plainDate('2026-11-25')
const reasonOf = (result: Result<unknown>): string => (result.ok ? '' : result.error.message)

/** Typed from the table of decisions: code, main article, row, document, route on 2026-11-25. */
const table: readonly (readonly [DecisionCode, string, string, string, string])[] = [
  ['granted.already_public', '36(1)', 'granted', '政府信息公开告知书', 'either'],
  ['granted.provided', '36(2)', 'granted', '政府信息公开申请答复书', 'either'],
  ['granted.will_be_provided', '36(2)', 'granted', '政府信息公开告知书', 'either'],
  ['partially_granted', '37', 'partially_granted', '政府信息部分公开决定书', 'either'],
  ['denied.state_secret', '14', 'denied.state_secret', '不予公开决定书', 'reconsideration_first'],
  ['denied.other_law', '14', 'denied.other_law', '不予公开决定书', 'reconsideration_first'],
  ['denied.three_safety_one_stability', '14', 'denied.three_safety_one_stability', '不予公开决定书', 'reconsideration_first'],
  ['denied.third_party', '15', 'denied.third_party', '不予公开决定书', 'reconsideration_first'],
  ['denied.internal_affairs', '16.1', 'denied.internal_affairs', '不予公开决定书', 'reconsideration_first'],
  ['denied.deliberative', '16.2', 'denied.deliberative', '不予公开决定书', 'reconsideration_first'],
  ['denied.enforcement_case_file', '16.2', 'denied.enforcement_case_file', '不予公开决定书', 'reconsideration_first'],
  ['denied.administrative_query', '36(7)', 'denied.administrative_query', '政府信息公开告知书', 'either'],
  ['unable.not_held.nonexistent', '36(4)', 'unable.not_held', '政府信息不存在告知书', 'either'],
  ['unable.not_held.other_organ', '36(5)', 'unable.not_held', '政府信息公开告知书', 'either'],
  ['unable.needs_creation', '38', 'unable.needs_creation', '政府信息公开告知书', 'either'],
  ['unable.still_unclear', '30', 'unable.still_unclear', '政府信息公开告知书', 'either'],
  ['not_processed.petition', '39.1', 'not_processed.petition', '政府信息公开告知书', 'either'],
  ['not_processed.duplicate', '36(6)', 'not_processed.duplicate', '政府信息公开告知书', 'either'],
  ['not_processed.publication', '39.2', 'not_processed.publication', '政府信息公开告知书', 'either'],
  ['not_processed.excessive', '35', 'not_processed.excessive', '政府信息公开申请不予处理告知书', 'either'],
  ['not_processed.reconfirm', '36(6)', 'not_processed.reconfirm', '政府信息公开申请不予处理告知书', 'either'],
  ['closed.correction_overdue', '30', 'closed.correction_overdue', '政府信息公开申请结案说明', 'either'],
  ['closed.fee_unpaid', '42', 'closed.fee_unpaid', '政府信息公开申请结案说明', 'either'],
  ['closed.other', '', 'closed.other', '政府信息公开申请结案说明', 'none'],
]

describe('the table', () => {
  it('has the 24 codes in order', () => expect(Object.keys(decisions)).toEqual(decisionCodes.slice()))
  it('agrees with the typed table in its codes', () => expect(table.map(([code]) => code)).toEqual(decisionCodes.slice()))
  it.each(table)('%s: article %s, row %s, %s, route %s', (code, article, row, title, route) => {
    const type = decisions[code]
    if (article !== '') expect(type.mustCite).toContain(article)
    expect(reportRowOf(code)).toBe(row)
    expect(documentOf(code).title).toBe(title)
    expect(remedyRoute({ kind: 'decision', code, articles: article === '' ? [] : [article] }, 'applicant', today)).toBe(route)
    if (article !== '') expect(reasonOf(checkCitations(code, [article], today))).toBe('')
  })
  it('fills every result row of the report', () => {
    expect([...new Set(decisionCodes.map((code) => reportRowOf(code)))].sort()).toEqual(resultRows.toSorted())
  })
  it('is wholly reached by the examination, each code once', () => {
    expect(examinationSteps.flatMap(({ leadsTo }) => leadsTo).toSorted()).toEqual(decisionCodes.toSorted())
    expect(examinationSteps.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
  it.each(decisionCodes)('%s: its fields have distinct names and its field evidence exists', (code) => {
    const names = requiredFields(code).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of requiredBefore(code, ['15'])) {
      const { evidence } = preconditions[name]
      if (evidence.kind === 'field') expect(names).toContain(evidence.name)
    }
  })
  it('knows a code from another word', () =>
    expect([isDecisionCode('denied.state_secret'), isDecisionCode('denied')]).toEqual([true, false]))
})

const everyCitation = [
  ...new Set([
    ...decisionCodes.flatMap((code) => allowedArticles(code)),
    ...decisionCodes.flatMap((code) => requiredFields(code).flatMap(({ article }) => (article ? [article] : []))),
    ...Object.values(preconditions).map(({ article }) => article),
    ...Object.values(processDocuments).flatMap(({ basis }) => basis),
    ...examinationSteps.flatMap(({ articles }) => articles),
    ...subReasonCodes.flatMap((code) => subReasons[code].articles),
  ]),
]

describe('citations', () => {
  it.each(everyCitation)('%s exists and is in force', (ref) => {
    expect(readCitation(ref)).not.toBeNull()
    expect(citationFault(ref, today)).toBeNull()
  })
  it.each(
    decisionCodes.flatMap((code) => everyCitation.filter((ref) => !allowedArticles(code).includes(ref)).map((ref) => [code, ref] as const)),
  )('%s may not cite %s', (code, ref) => {
    const own = decisions[code].mustCite.slice(0, 1)
    expect(checkCitations(code, [...own, ref], today).ok).toBe(false)
  })
  it.each([
    ['36(4)', '《中华人民共和国政府信息公开条例》第三十六条第（四）项'],
    ['16.2', '《中华人民共和国政府信息公开条例》第十六条第二款'],
    ['10', '《中华人民共和国政府信息公开条例》第十条'],
    ['109-6', '《政府信息公开信息处理费管理办法》第六条'],
    ['复议法 23.1(4)', '《中华人民共和国行政复议法》第二十三条第一款第（四）项'],
  ])('%s is printed %s', (ref, printed) => expect(citeInChinese(ref)).toBe(printed))
  it('names an instrument once', () =>
    expect(citeAllInChinese(['36(3)', '14', '109-6'])).toBe(
      '《中华人民共和国政府信息公开条例》第三十六条第（三）项、第十四条，《政府信息公开信息处理费管理办法》第六条',
    ))
  it.each(['57', '0', '999', 'abc', '', '某法 3', '36(x)', '复议法 91'])('“%s” is no provision we know', (ref) =>
    expect(readCitation(ref)).toBeNull(),
  )
  it.each([
    ['复议条例2007 15', '2026-06-30', true],
    ['复议条例2007 15', '2026-07-01', false],
    ['复议条例 30', '2026-06-30', false],
    ['复议条例 30', '2026-07-01', true],
    ['法释2011 1', '2025-05-31', true],
    ['法释2011 1', '2025-06-01', false],
    ['法释2025 1', '2025-05-31', false],
    ['14', '2019-05-14', false],
    ['14', '2019-05-15', true],
    ['复议法 20', '2023-12-31', false],
    ['109-6', '2020-12-31', false],
  ])('%s on %s may be cited: %s', (ref, on, may) => expect(citationFault(ref, plainDate(on)) === null).toBe(may))
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [36, '三十六'],
    [100, '一百'],
    [109, '一百零九'],
    [110, '一百一十'],
    [203, '二百零三'],
    [1008, '一千零八'],
    [1260, '一千二百六十'],
  ])('%i is %s', (number, text) => expect(inChineseNumerals(number)).toBe(text))
})

describe('checks of pure law', () => {
  it('a decision must cite its own article', () =>
    expect(reasonOf(checkCitations('denied.third_party', ['36(3)'], today))).toContain('第十五条'))
  it('an expired provision is refused', () =>
    expect(checkCitations('denied.state_secret', ['14', '复议条例2007 15'], today).ok).toBe(false))
  it('a sub-reason cites its own', () => {
    expect(checkCitations('closed.other', ['2'], today, 'not_government_information').ok).toBe(true)
    expect(checkCitations('unable.not_held.other_organ', ['14号-4'], today, 'archives').ok).toBe(true)
    expect(checkCitations('unable.not_held.other_organ', ['14号-4'], today).ok).toBe(false)
  })
  it('a query matter never says 不予公开', () => {
    expect(checkWording('denied.administrative_query', '决定不予公开').ok).toBe(false)
    expect(checkWording('denied.administrative_query', '请依照有关法律、行政法规的规定办理').ok).toBe(true)
    expect(checkWording('denied.state_secret', '决定不予公开').ok).toBe(true)
  })
  it.each([
    ['law', true],
    ['administrative_regulation', true],
    ['local_regulation', false],
    ['rule', false],
    ['other', false],
    [undefined, false],
  ])('禁止公开 resting on %s: %s', (level, may) => expect(checkProhibitionLevel('denied.other_law', level).ok).toBe(may))
  it('the route printed is the route computed', () => {
    expect(checkRemedy('either', 'reconsideration_first').ok).toBe(false)
    expect(checkRemedy('either', 'either').ok).toBe(true)
  })
  it('electronic service carries the internet channel', () => {
    expect(checkElectronicService('electronic', '').ok).toBe(false)
    expect(checkElectronicService('electronic', 'https://fy.example.gov.cn').ok).toBe(true)
    expect(checkElectronicService('post', null).ok).toBe(true)
  })
  it.each(decisionCodes)('%s: an empty form is refused for each required field, a full one is not', (code) => {
    const required = requiredFields(code).filter((field) => field.required)
    const empty = checkFields(code, {})
    expect(empty.ok ? [] : Object.keys(empty.error.fields ?? {})).toEqual(expect.arrayContaining(required.map(({ name }) => name)))
    const full = Object.fromEntries(requiredFields(code).map(({ name, choices }) => [name, choices ? Object.keys(choices)[0] : '填写']))
    expect(checkFields(code, full).ok).toBe(true)
  })
  it('where it can be asked must be told unless it cannot be determined', () => {
    expect(checkFields('unable.not_held.other_organ', { reasons: '理由' }).ok).toBe(false)
    expect(checkFields('unable.not_held.other_organ', { reasons: '理由', notDeterminable: true }).ok).toBe(true)
  })
  it('a choice must be one of the choices', () =>
    expect(checkFields('denied.internal_affairs', { withheldInformation: 'x', internalAffairsKind: '别的', reasons: 'y' }).ok).toBe(false))
  it('a partial grant consults the third party only where it withholds under 15', () => {
    expect(requiredBefore('partially_granted', ['37', '15'])).toContain('thirdPartyConsulted')
    expect(requiredBefore('partially_granted', ['37', '16.1'])).not.toContain('thirdPartyConsulted')
  })
  it('a sub-reason has its own preconditions, document and row', () => {
    expect(requiredBefore('closed.other', [], 'not_government_information')).toEqual([])
    expect(documentOf('closed.other', 'inquiry').kind).toBe('decision')
    expect(reportRowOf('closed.other', 'not_government_information')).toBe('closed.other')
    expect(reportRowOf('unable.not_held.other_organ', 'archives')).toBe('unable.not_held')
  })
})
