/** Which reply may be rated: one that was read here, or that reached the applicant on paper (R137). */
import { expect, test } from 'vitest'
import { replyRated } from './rules.ts'

const sent = { on: '2026-11-24', title: '答复已经发出', text: '', legalTerm: '送达' } as never
const delivered = { on: '2026-11-26', title: '您收到了答复', text: '', legalTerm: '送达' } as never
const letter = (opened: boolean) => [{ letterId: 'a', kind: 'decision', opened }]

test.each([
  ['not replied', 'in_progress', [], letter(true), null],
  ['online, not opened', 'replied', [sent], letter(false), null],
  ['online, opened', 'replied', [sent], letter(true), 'a'],
  ['not opened here, but delivered on paper', 'replied', [sent, delivered], letter(false), 'a'],
  ['only on paper', 'replied', [sent], [], 'paper-2026-11-24'],
] as const)('%s', (_name, state, steps, letters, rated) => {
  expect(replyRated({ state, steps: [...steps] }, letters)).toBe(rated)
})
