/** The wizard's logic: endings and their preconditions, what a type brings, what a draft lacks, where a check leads. */
import { describe, expect, it } from 'vitest'
import { isUuid } from '#kernel'
import { decisionCodes, examinationSteps } from '#law'
import { casePageOf } from '../fixtures/case-page.ts'
import { uuid } from '../fixtures/rows.ts'
import { actOfStep, endingsOf, examining, gapsOf, screenOf, stepOf } from './examine.ts'
import { blankMark, citable, fieldsOfType, previewOf, startValues, withCode } from './wizard-values.ts'

const page = casePageOf(uuid(30), 'handler')
const start = startValues(page)
const step = (number: number) => {
  const found = examining.find((one) => one.step === number)
  if (!found) throw new Error(`no step ${number}`)
  return found
}

describe('the order of examination', () => {
  it('asks seven questions before the writing', () => {
    expect(examining.map((one) => one.step)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
  it('reaches every type that is decided by a reply, and no type by two ways', () => {
    const reached = examining.flatMap((one) =>
      endingsOf(one, page)
        .filter((ending) => ending.subReason === '')
        .map((ending) => ending.code),
    )
    const own = ['closed.correction_overdue', 'closed.fee_unpaid', 'closed.other']
    expect([...reached].sort()).toEqual(decisionCodes.filter((code) => !own.includes(code)).sort())
  })
  it('shows a third-party refusal as prepared when the opinion is on the docket', () => {
    const ending = endingsOf(step(6), page).find((one) => one.code === 'denied.third_party')
    expect(ending?.before.find((one) => one.article === '32')?.state).toBe('done')
  })
  it('shows it as missing, with what to do, when nobody was asked', () => {
    const unasked = { ...page, docket: page.docket.filter((line) => line.type !== 'thirdPartyOpinionReceived') }
    const asked = endingsOf(step(6), unasked)
      .find((one) => one.code === 'denied.third_party')
      ?.before.find((one) => one.article === '32')
    expect(asked?.state).toBe('missing')
    expect(asked?.explanation).toContain('书面征求第三方意见')
  })
  it('knows an act for each thing a step offers', () => {
    for (const name of examinationSteps.flatMap((one) => one.acts)) expect(actOfStep[name]).toMatch(/^requests\./)
  })
})

describe('choosing a type', () => {
  it('brings the articles that must be cited, and the plain words', () => {
    const chosen = withCode(start, 'unable.not_held.nonexistent')
    expect(chosen.articles).toEqual(['36(4)'])
    expect(chosen.plain).toContain('没有这份信息')
    expect(stepOf(chosen)).toBe(5)
  })
  it('keeps words that somebody wrote', () => {
    const written = withCode({ ...withCode(start, 'granted.provided'), plain: '材料给您寄去。' }, 'partially_granted')
    expect(written.plain).toBe('材料给您寄去。')
  })
  it('puts sub-reasons under their code and step', () => {
    const chosen = withCode(start, 'unable.not_held.other_organ', 'archives')
    expect(stepOf(chosen)).toBe(4)
    expect(fieldsOfType(chosen).map((field) => field.name)).toContain('transferList')
    expect(citable(chosen).must).toContain('36(5)')
  })
})

describe('the draft', () => {
  it('says what is missing, item by item and field by field', () => {
    const gaps = gapsOf(withCode(start, 'granted.provided'))
    expect(gaps['answers.0.answer']).toBe('第 1 项还没有答')
    expect(Object.keys(gaps)).toEqual(expect.arrayContaining(['facts', 'reasons', 'content', 'supplyForm', 'supplied']))
    expect(gapsOf(start)).toEqual({ code: expect.any(String) })
  })
  it('is complete when everything is written', () => {
    const done = {
      ...withCode(start, 'unable.not_held.nonexistent'),
      answers: page.items.map(() => '没有这份信息。'),
      facts: '查了三处。',
      reasons: '没有制作过。',
      content: '您申请的信息不存在。',
      fields: { searchSummary: '查了三处' },
    }
    expect(isUuid(done.issuedInNameOf)).toBe(true)
    expect(gapsOf(done)).toEqual({})
  })
  it('can be looked at while it is written, its blanks marked', () => {
    expect(previewOf(start)).toBeNull()
    const draft = previewOf(withCode(start, 'partially_granted'))
    expect(draft?.answers[0]?.answer).toBe(blankMark)
    expect(draft?.articles).toEqual(['37'])
  })
  it('has a screen for each field a check may name', () => {
    expect(screenOf('answers.2.answer')).toBe('items')
    expect(screenOf('draft.reasons')).toBe('facts')
    expect(screenOf('articles')).toBe('law')
    expect(screenOf('plain')).toBe('words')
    expect(screenOf('service')).toBe('send')
    expect(screenOf('searchSummary')).toBe('fields')
  })
  it('starts from the draft that was returned', () => {
    const returned = startValues(casePageOf(uuid(30), 'reviewer'))
    expect(returned.code).toBe('partially_granted')
    expect(returned.answers).toHaveLength(6)
  })
})
