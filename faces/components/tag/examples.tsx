/** Accessible when: shape and word differ, so that it is understood without colour; contrast at least 4.5. */
import { LightTag } from '../status/status.tsx'
import type { Example } from '../style-guide/example.ts'
import { Tag } from './tag.tsx'

export const tagExamples: readonly Example[] = [
  {
    name: '形状加字',
    element: (
      <p>
        <Tag>有效</Tag> <Tag tone="soon">还有 3 天</Tag> <Tag tone="late">已废止</Tag> <Tag tone="plain">已有结果</Tag>{' '}
        <Tag tone="paused">停着</Tag>
      </p>
    ),
  },
  {
    name: '灯',
    element: (
      <p>
        <LightTag light="inTime" /> <LightTag light="soon" /> <LightTag light="late" /> <LightTag light="paused" />{' '}
        <LightTag light="done" />
      </p>
    ),
  },
]
