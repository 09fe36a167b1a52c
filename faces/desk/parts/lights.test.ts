/** A light says shape, word and tone. */
import { expect, it } from 'vitest'
import { lightOf } from './lights.ts'

it('says the days left in words', () => {
  expect(lightOf({ light: 'in_time', remainingWorkdays: 9, stage: 'handling' })).toEqual({
    shape: 'dot',
    tone: 'grn',
    word: '还有 9 个工作日',
  })
  expect(lightOf({ light: 'soon', remainingWorkdays: 2, stage: 'handling' })).toEqual({
    shape: 'triangle',
    tone: 'amb',
    word: '还有 2 个工作日',
  })
  expect(lightOf({ light: 'today', remainingWorkdays: 0, stage: 'decided' }).word).toBe('今天到期')
  expect(lightOf({ light: 'late', remainingWorkdays: -3, stage: 'handling' })).toEqual({
    shape: 'block',
    tone: 'red',
    word: '已超 3 个工作日',
  })
})

it('says for whom a standing clock waits', () => {
  expect(lightOf({ light: 'paused', remainingWorkdays: null, stage: 'awaiting_correction' }).word).toBe('等补正')
  expect(lightOf({ light: 'paused', remainingWorkdays: null, stage: 'awaiting_payment' }).word).toBe('等缴费')
  expect(lightOf({ light: 'paused', remainingWorkdays: null, stage: 'consulting' }).word).toBe('期限不计')
  expect(lightOf({ light: 'paused', remainingWorkdays: null, stage: 'submitted' }).word).toBe('等确认收到')
})
