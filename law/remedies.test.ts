/** Remedies: route by act, party, grounds and day; organ and court; the words of the paragraph. */
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel'
import {
  alertLevel,
  annualReportDue,
  courtDefenceDue,
  courtLevel,
  decisionCodes,
  litigationAfterReconsiderationDue,
  newDecisionDue,
  type OrganKind,
  opinionReportDue,
  publicationDue,
  type RemediedAct,
  type RemedyRoute,
  reconsiderationAnswerDue,
  reconsiderationOrgan,
  remedyDues,
  remedyDueWhenNotTold,
  remedyParagraphs,
  remedyRoute,
  silenceDues,
  silenceParagraph,
} from './index.ts'

const decision = (code: (typeof decisionCodes)[number], ...articles: string[]): RemediedAct => ({ kind: 'decision', code, articles })

const routes: readonly (readonly [string, RemediedAct, 'applicant' | 'third_party', string, RemedyRoute])[] = [
  ['依据第十四条不予公开', decision('denied.state_secret', '14'), 'applicant', '2026-01-05', 'reconsideration_first'],
  ['依据第十五条不予公开', decision('denied.third_party', '15', '36(3)'), 'applicant', '2024-01-01', 'reconsideration_first'],
  ['同样的决定在复议前置施行之前', decision('denied.third_party', '15', '36(3)'), 'applicant', '2023-12-31', 'either'],
  ['依据第十六条第一款', decision('denied.internal_affairs', '16.1'), 'applicant', '2026-01-05', 'reconsideration_first'],
  ['依据第十六条第二款', decision('denied.deliberative', '16.2'), 'applicant', '2026-01-05', 'reconsideration_first'],
  ['第三方不服公开', decision('granted.provided', '36(2)'), 'third_party', '2026-01-05', 'either'],
  ['第三方不服部分公开', decision('partially_granted', '37', '15'), 'third_party', '2026-01-05', 'either'],
  ['部分公开引用第十五条', decision('partially_granted', '37', '15'), 'applicant', '2026-01-05', 'mixed'],
  ['部分公开只遮盖不属于政府信息的部分', decision('partially_granted', '37', '2'), 'applicant', '2026-01-05', 'either'],
  ['信息不存在', decision('unable.not_held.nonexistent', '36(4)'), 'applicant', '2026-01-05', 'either'],
  ['不予处理', decision('not_processed.excessive', '35'), 'applicant', '2026-01-05', 'either'],
  ['行政查询', decision('denied.administrative_query', '36(7)'), 'applicant', '2026-01-05', 'either'],
  ['视为放弃', decision('closed.correction_overdue', '30'), 'applicant', '2026-01-05', 'either'],
  ['撤回', { kind: 'decision', code: 'closed.other', articles: ['45'], subReason: 'withdrawn' }, 'applicant', '2026-01-05', 'none'],
  [
    '不属于政府信息',
    { kind: 'decision', code: 'closed.other', articles: ['2'], subReason: 'not_government_information' },
    'applicant',
    '2026-01-05',
    'either',
  ],
  ['补正、延期等过程性告知', { kind: 'procedural_notice' }, 'applicant', '2026-01-05', 'none'],
  ['逾期不答复，2026年6月30日', { kind: 'silence' }, 'applicant', '2026-06-30', 'either'],
  ['逾期不答复，2026年7月1日', { kind: 'silence' }, 'applicant', '2026-07-01', 'reconsideration_first_advised'],
  ['应主动公开而未公开', { kind: 'non_publication' }, 'applicant', '2026-01-05', 'apply_first'],
  ['拒绝更正', { kind: 'rectification_refused' }, 'applicant', '2026-01-05', 'either'],
]

describe('the route', () => {
  it.each(routes)('%s', (_, act, party, on, route) => expect(remedyRoute(act, party, plainDate(on))).toBe(route))
  it.each(decisionCodes.flatMap((code) => ['14', '15', '16', '16.1', '16.2'].map((article) => [code, article] as const)))(
    '%s citing %s is never EITHER when it refuses',
    (code, article) => {
      const route = remedyRoute(decision(code, article), 'applicant', plainDate('2026-11-25'))
      if (code.startsWith('denied.') && code !== 'denied.administrative_query') expect(route).toBe('reconsideration_first')
      else if (code === 'partially_granted') expect(route).toBe('mixed')
      else expect(['either', 'none']).toContain(route)
    },
  )
})

describe('the organ and the court', () => {
  it.each<readonly [OrganKind, string, string]>([
    ['department', 'own_government', 'basic'],
    ['government_office', 'own_government', 'basic'],
    ['county_government', 'government_above', 'intermediate'],
    ['city_government', 'government_above', 'intermediate'],
    ['province_government', 'itself', 'intermediate'],
    ['township_government', 'county_government', 'basic'],
    ['dispatched_organ', 'founding_government', 'basic'],
    ['development_zone', 'founding_government', 'basic'],
    ['dispatched_body', 'own_government', 'basic'],
    ['authorised_organisation', 'managing_government', 'basic'],
    ['vertical', 'superior_department', 'basic'],
    ['justice_department', 'own_government_or_superior_justice', 'basic'],
    ['state_council_department', 'itself', 'intermediate'],
  ])('%s: reconsideration by %s, court %s', (kind, organ, court) => {
    expect(reconsiderationOrgan(kind).organ).toBe(organ)
    expect(courtLevel(kind)).toBe(court)
  })
})

describe('the last days', () => {
  it.each([
    ['2026-09-04', 'reconsideration_first', '2026-11-03', null],
    ['2026-08-04', 'either', '2026-10-08', '2027-02-04'],
    ['2025-08-31', 'mixed', '2025-10-30', '2026-02-28'],
    ['2026-08-04', 'none', null, null],
    ['2026-08-04', 'apply_first', null, null],
  ] as const)('served %s, %s: %s, %s', (served, route, reconsideration, litigation) =>
    expect(remedyDues(plainDate(served), route)).toMatchObject({ reconsiderationDue: reconsideration, litigationDue: litigation }),
  )
  it('after reconsideration 15 days, rolled', () => expect(litigationAfterReconsiderationDue(plainDate('2026-09-20'))).toBe('2026-10-08'))
  it('not told: one year', () => expect(remedyDueWhenNotTold(plainDate('2025-03-03'))).toBe('2026-03-03'))
  it('silence', () => expect(silenceDues(plainDate('2026-07-09'))).toMatchObject({ reconsiderationDue: '2026-09-07', litigationDue: null }))
  it.each([
    ['2026-09-21', false, '2026-10-12'],
    ['2026-09-21', true, '2026-09-29'],
  ])('answer to a reconsideration received %s (simple %s): %s', (received, simple, due) =>
    expect(reconsiderationAnswerDue(plainDate(received), simple)).toBe(due),
  )
  it('defence in court', () => expect(courtDefenceDue(plainDate('2026-09-18'))).toBe('2026-10-08'))
  it('a new decision as ordered, else 20 workdays', () => {
    expect(newDecisionDue(plainDate('2026-06-01'), null)).toBe('2026-06-30')
    expect(newDecisionDue(plainDate('2026-06-01'), plainDate('2026-06-12'))).toBe('2026-06-12')
  })
  it('report on an opinion', () => expect(opinionReportDue(plainDate('2026-08-04'))).toBe('2026-10-08'))
  it('annual report: no roll', () => {
    expect(annualReportDue(2025, 'department')).toBe('2026-01-31')
    expect(annualReportDue(2025, 'government')).toBe('2026-03-31')
  })
  it('publication', () => {
    expect(publicationDue(plainDate('2026-09-18'))).toBe('2026-10-22')
    expect(publicationDue(plainDate('2026-09-18'), 'budget')).toBe('2026-10-08')
  })
  it.each([
    [null, false, 'none'],
    [6, false, 'none'],
    [5, false, 'yellow'],
    [4, false, 'yellow'],
    [3, false, 'orange'],
    [2, false, 'orange'],
    [1, false, 'red'],
    [0, false, 'red'],
    [0, true, 'overdue'],
  ])('%s workdays left (overdue %s): %s', (left, overdue, level) => expect(alertLevel(left, overdue)).toBe(level))
})

const bodies = {
  reconsiderationOrgan: '云溪县人民政府',
  reconsiderationAddress: '云溪县人民路1号',
  reconsiderationUrl: 'https://fy.example.gov.cn',
  courtName: '云溪县人民法院',
}
const words = (route: RemedyRoute, more: object = {}) => {
  const paragraphs = remedyParagraphs({ route, bodies, ...more })
  return paragraphs.ok ? paragraphs.value.join('\n') : paragraphs.error.message
}

describe('the paragraph', () => {
  it('FIRST names no court for the second step', () => {
    const text = words('reconsideration_first')
    expect(text).toContain('应当自收到本决定书之日起60日内先向云溪县人民政府（地址：云溪县人民路1号）申请行政复议')
    expect(text).not.toContain('云溪县人民法院')
    expect(text).toContain('15日内依法向人民法院提起行政诉讼')
  })
  it('EITHER names both with their limits', () => {
    expect(words('either')).toContain('60日内向云溪县人民政府')
    expect(words('either')).toContain('6个月内向云溪县人民法院')
  })
  it('mixed ties each route to its part', () => {
    const text = words('mixed', { refusedPart: '本决定第二项', otherPart: '本决定第一项' })
    expect(text).toContain('如对本决定第二项不服，应当')
    expect(text).toContain('如对本决定第一项不服，可以')
  })
  it('a third party reads about the disclosure', () => expect(words('either', { party: 'third_party' })).toContain('公开上述信息的决定'))
  it('a procedural notice has none', () => expect(words('none')).toBe(''))
  it('electronic service adds the channel, and refuses without one', () => {
    expect(words('either', { servedElectronically: true })).toContain('https://fy.example.gov.cn')
    expect(words('either', { servedElectronically: true, bodies: { ...bodies, reconsiderationUrl: '' } })).toContain(
      '网上申请行政复议的渠道',
    )
    expect(words('either')).not.toContain('https://')
  })
  it.each([
    ['reconsiderationOrgan', '复议机关名称'],
    ['reconsiderationAddress', '复议机关地址'],
    ['courtName', '法院名称'],
  ])('is refused without %s', (name, missing) => expect(words('either', { bodies: { ...bodies, [name]: ' ' } })).toContain(missing))
  it('silence promises neither that a direct suit is open nor that it is closed', () => {
    const text = words('reconsideration_first_advised', { replyDue: plainDate('2026-07-09'), supervisingAuthority: '云溪县人民政府办公室' })
    expect(text).toBe(
      '答复期限已于2026年7月9日届满。您可以向云溪县人民政府办公室反映，也可以自该日起60日内向云溪县人民政府（地址：云溪县人民路1号）申请行政复议；直接起诉的，人民法院可能要求先经行政复议。',
    )
  })
  it('silence before July 2026 names both', () => {
    const paragraph = silenceParagraph({ route: 'either', bodies, replyDue: plainDate('2026-06-02') })
    expect(paragraph.ok ? paragraph.value[0] : '').toContain('或者自该日起6个月内向云溪县人民法院提起行政诉讼')
  })
})
