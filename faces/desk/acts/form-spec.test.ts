/** Forms become the inputs that the contracts take. */
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel'
import { casePageOf } from '../fixtures/case-page.ts'
import { uuid } from '../fixtures/rows.ts'
import { errorOf, fieldsOfIssues, inputOf } from './form-spec.ts'
import { formOf } from './forms.ts'

const page = casePageOf(uuid(30), 'handler')
const form = (name: string) => {
  const found = formOf(name)
  if (!found) throw new Error(`no form ${name}`)
  return found
}

describe('inputs', () => {
  it('builds nested objects from dotted names and leaves out what may be empty', () => {
    const consult = form('requests.consultThirdParty')
    const values = {
      ...consult.start?.(page, plainDate('2026-12-07')),
      'party.name': ' 某公司 ',
      'party.address': '某路 1 号',
      information: '评估报告',
    }
    const input = inputOf(consult, values, page)
    expect(input).toMatchObject({ requestId: page.row.id, version: 8, on: '2026-12-07', party: { name: '某公司', address: '某路 1 号' } })
    expect(input.party).not.toHaveProperty('phone')
    expect(consult.schema.safeParse(input).success).toBe(true)
  })
  it('drops blank lines', () => {
    const notice = form('requests.sendCorrectionNotice')
    const input = inputOf(
      notice,
      { ...notice.start?.(page, plainDate('2026-12-07')), defects: ['年份', ' ', ''], howToMend: '写明年份' },
      page,
    )
    expect(input.defects).toEqual(['年份'])
  })
  it('gives every file its role', () => {
    const input = inputOf(form('requests.attach'), { role: 'opinion', files: [{ digest: 'd'.repeat(64), name: '意见.pdf' }] }, page)
    expect(input).toMatchObject({ files: [{ role: 'opinion', name: '意见.pdf' }] })
    expect(input).not.toHaveProperty('role')
  })
})

it('finds the error of a field by its path', () => {
  expect(errorOf({ 'party.name': '请填写' }, 'party.name')).toBe('请填写')
  expect(errorOf({ 'defects.0': '请填写' }, 'defects')).toBe('请填写')
  expect(errorOf({ 'draft.facts': '请填写' }, 'facts')).toBe('请填写')
  expect(errorOf(undefined, 'facts')).toBeUndefined()
  expect(
    fieldsOfIssues([
      { path: ['party', 'name'], message: '甲' },
      { path: ['party', 'name'], message: '乙' },
    ]),
  ).toEqual({ 'party.name': '甲' })
})
