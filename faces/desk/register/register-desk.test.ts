/** Stream, marks, filling of the form, ways: what the intake desk shows, as pure functions. */
import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#kernel'
import { readApplication } from '#law'
import { type AlikeCase, type ArrivedItem, Register, type RequestPerson, type StreamItem } from '#requests/contract'
import { saysOf } from './alike-list.tsx'
import { blankRegister, filledFrom, fromArrived, marksIn, registerInput } from './register-values.ts'
import { likelyHandler, waysOf } from './register-ways.ts'
import { streamLines } from './stream-lines.ts'

const today = plainDate('2026-12-07')
const organId = '5f9619ff-8b86-4011-b42d-00c04fc964ff'
const letter =
  '我是云溪花园3号楼业主赵某某，身份证号11010519491231002X，电话138 0000 0001，住云溪镇沿河路18号。\n我想要：一、预售资金缴存情况；二、竣工验收报告。\n请给我纸的，寄到家里。'

describe('the stream', () => {
  const arrived = (arrivedId: string, age: number): ArrivedItem => ({
    arrivedId,
    channel: 'registered_mail',
    keptAt: instantAt(today),
    arrivedOn: plainDate(`2026-12-0${7 - age}`),
    organId: organId as ArrivedItem['organId'],
    organName: '住建局',
    files: 2,
    hasText: true,
    age,
  })
  const waiting = {
    requestId: 'w',
    channel: 'online',
    arrivedAt: instantAt(plainDate('2026-12-05')),
    subject: '公租房分配',
    organName: '住建局',
    waitsFor: 'assignment',
  } as unknown as StreamItem
  it('is one list, the longest here first, with its age in words', () => {
    const lines = streamLines([arrived('new', 0), arrived('old', 4)], [waiting])
    expect(lines.map(({ id }) => id)).toEqual(['old', 'w', 'new'])
    expect(lines.map(({ light }) => light.word)).toEqual(['到了 4 天，今天要登记', '等分派', '今天到的，还没登记'])
    expect(lines[0]?.title).toBe('签收的来信，2 个文件，有文字')
  })
})

describe('the form filled from the paper', () => {
  const page = {
    arrivedId: 'a',
    channel: 'registered_mail',
    organId,
    arrivedOn: today,
    submittedOn: plainDate('2026-12-03'),
    mailNumber: 'EMS1',
    text: letter,
    files: [],
  } as unknown as Parameters<typeof fromArrived>[0]
  it('passes as it stands: nothing has to be typed', () => {
    const values = fromArrived(page, today)
    expect(values).toMatchObject({
      channel: 'registered_mail',
      submittedOn: '2026-12-03',
      signedOn: today,
      name: '赵某某',
      idNumber: '11010519491231002X',
      phone: '13800000001',
      address: '云溪镇沿河路18号',
      items: ['预售资金缴存情况', '竣工验收报告'],
      subject: '预售资金缴存情况等 2 项',
      form: 'paper',
      delivery: 'post',
    })
    expect(Register.safeParse(registerInput(values)).success).toBe(true)
  })
  it('keeps what a person has typed', () => {
    const typed = { ...blankRegister(organId, today), name: '赵小某', items: ['我打的一项'] }
    expect(filledFrom(typed, letter)).toMatchObject({ name: '赵小某', items: ['我打的一项'], phone: '13800000001' })
    expect(filledFrom(typed, '')).toBe(typed)
  })
  it('numbers the places as they come, each once, none over another', () => {
    const marks = marksIn(readApplication(letter))
    expect(marks.map(({ field, number }) => [number, field])).toEqual([
      [1, 'name'],
      [2, 'idNumber'],
      [3, 'phone'],
      [4, 'address'],
      [5, 'items'],
    ])
    for (const [index, mark] of marks.entries()) expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0)
  })
})

describe('the ways', () => {
  const person = (name: string, openCases: number, onLeave = false): RequestPerson => ({
    id: name as RequestPerson['id'],
    name,
    roles: ['handler'],
    standingInFor: null,
    onLeave,
    openCases,
  })
  const alike = { lead: { id: 'l', number: '明住建申〔2026〕31号' }, proposal: 'join' } as unknown as AlikeCase
  const values = { ...blankRegister(organId, today), items: ['甲', '乙'] }
  const of = (more: Partial<Parameters<typeof waysOf>[0]>) =>
    waysOf({ values, handler: person('甲', 3), mayAssign: true, joinTo: null, matters: 1, arrived: true, ...more })
  it('the handler with the fewest cases is proposed; leave comes last', () => {
    expect(likelyHandler([person('甲', 3), person('乙', 1), person('丙', 0, true)])?.name).toBe('乙')
    expect(likelyHandler([])).toBeNull()
  })
  it('joining is offered only with a look-alike, setting aside only for a paper', () => {
    expect(of({}).map(({ act }) => act)).toEqual(['assign', 'only', 'split', 'aside'])
    expect(of({ joinTo: alike }).map(({ title }) => title)[1]).toBe('并到 31 号一起查')
    expect(of({ arrived: false }).some(({ act }) => act === 'aside')).toBe(false)
  })
  it('says what is missing where it cannot be done', () => {
    expect(of({ handler: null })[0]).toMatchObject({ allowed: false, reason: expect.stringContaining('承办人') })
    expect(of({ values: { ...values, items: ['甲'] } }).find(({ act }) => act === 'split')).toMatchObject({ allowed: false })
    expect(
      of({ mayAssign: false })
        .filter(({ allowed }) => allowed)
        .map(({ act }) => act),
    ).toEqual(['only', 'aside'])
    expect(of({ matters: 3 }).find(({ act }) => act === 'split')?.title).toBe('登记，分成 3 件')
  })
})

describe('look-alikes in words', () => {
  const one: AlikeCase = {
    requestId: 'r' as AlikeCase['requestId'],
    number: '31号',
    subject: '预售资金',
    organId: organId as AlikeCase['organId'],
    organName: '住建局',
    stage: 'handling',
    submittedOn: today,
    percent: 90,
    covers: [1, 2],
    sameApplicant: false,
    sameOrgan: true,
    decision: null,
    documentNumber: null,
    decidedOn: null,
    published: null,
    proposal: 'join',
    lead: null,
  }
  it.each<readonly [Partial<AlikeCase>, string]>([
    [{}, '要的都在其中 · 查找办理。可以并过去：查一次、审一次，各答各的'],
    [
      { proposal: 'duplicate', sameApplicant: true, documentNumber: '甲〔2026〕3号', decision: 'granted.provided', decidedOn: today },
      '第36条第6项',
    ],
    [
      { proposal: 'point_to', published: { link: 'https://x.gov.cn/1', place: null }, decision: 'granted.already_public' },
      '公开在 https://x.gov.cn/1',
    ],
    [{ proposal: 'compare', sameOrgan: false }, '住建局'],
    [{ lead: { id: 'l' as AlikeCase['requestId'], number: '30号' } }, '已并到 30号'],
  ])('%j', (more, says) => expect(saysOf({ ...one, ...more }, 2)).toContain(says))
})
