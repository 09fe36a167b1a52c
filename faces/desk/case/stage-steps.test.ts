/** The way of a case as steps. */
import { expect, it } from 'vitest'
import { plainDate } from '#kernel'
import { casePageOf } from '../fixtures/case-page.ts'
import { uuid } from '../fixtures/rows.ts'
import { stepsOf } from './stage-steps.ts'

const page = casePageOf(uuid(30), 'handler')
const line = (type: (typeof page.docket)[number]['type'], on: string) =>
  ({ ...(page.docket[0] ?? page.docket.at(-1)), type, on: plainDate(on) }) as (typeof page.docket)[number]

it('shows what is done with its day, what is on, and what is to come', () => {
  const steps = stepsOf(page)
  expect(steps.map((step) => `${step.title}:${step.state}`)).toEqual([
    '登记:done',
    '分派:done',
    '征求意见:done',
    '查找与起草:on',
    '审核:todo',
    '签发:todo',
    '发出:todo',
    '送达:todo',
    '归档:todo',
  ])
  expect(steps[2]?.on).toBe('2026-11-30')
})

it('shows the whole way as done when the case is archived', () => {
  const docket = [
    ...page.docket,
    ...(['decisionDrafted', 'decisionReviewed', 'decided', 'replyDispatched', 'letterDelivered', 'archived'] as const).map((type) =>
      line(type, '2026-12-07'),
    ),
  ]
  const steps = stepsOf({ docket, row: { ...page.row, stage: 'archived' } })
  expect(steps.every((step) => step.state === 'done')).toBe(true)
})

it('does not claim a review for a case that was withdrawn', () => {
  const steps = stepsOf({ docket: page.docket, row: { ...page.row, stage: 'closed' } })
  expect(steps.find((step) => step.title === '审核')?.state).toBe('todo')
  expect(steps.at(-1)?.state).toBe('on')
})
