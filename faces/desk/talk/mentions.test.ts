/** @ in talk: who is called, and how the text is shown. */
import { expect, test } from 'vitest'
import type { TalkPerson } from '#talk/contract'
import { calledIn, piecesOf } from './mentions.ts'

const person = (id: string, name: string, organName: string): TalkPerson => ({ id: id as never, name, organId: 'o' as never, organName })
const people = [person('1', '李敏', '河湾镇'), person('2', '李敏', '县档案馆'), person('3', '李敏华', '河湾镇')]

test.each([
  ['没有叫人', []],
  ['@河湾镇·李敏 请查', ['1']],
  ['@县档案馆·李敏 和 @河湾镇·李敏 都查', ['1', '2']],
  ['河湾镇·李敏 没有 @', []],
])('%s', (body, ids) => expect(calledIn(body, people)).toEqual(ids))

test('names that were called stand apart', () => {
  expect(piecesOf('请@河湾镇·李敏 看一下', ['李敏'])).toEqual([
    { text: '请', isCall: false },
    { text: '@河湾镇·李敏', isCall: true },
    { text: ' 看一下', isCall: false },
  ])
  expect(piecesOf('a@b.cn', [])).toEqual([{ text: 'a@b.cn', isCall: false }])
})
