/** Where a citation goes. */
import { expect, test } from 'vitest'
import { withInserted } from './insert.ts'

const citation = '《中华人民共和国政府信息公开条例》第十六条第二款'
test.each([
  ['根据，不予公开。', 2, 2, `根据${citation}，不予公开。`, 2 + citation.length],
  ['', 0, 0, citation, citation.length],
  ['根据旧条文，', 2, 5, `根据${citation}，`, 2 + citation.length],
  ['没有光标', null, null, `没有光标${citation}`, 4 + citation.length],
  ['短', 9, 12, `短${citation}`, 1 + citation.length],
])('%s at %s', (value, start, end, expected, caret) =>
  expect(withInserted(value, start, end, citation)).toEqual({ value: expected, caret }),
)
