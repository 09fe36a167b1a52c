/** Accessible when: the list is a live region that waits its turn; each match opens by keyboard. */
import type { Example } from '../style-guide/example.ts'
import { Matches } from './matches.tsx'

export const matches = (
  <Matches
    matches={[
      {
        title: '明川县2024年第1批次建设用地征收土地公告',
        by: '2025年2月27日 · 县人民政府',
        excerpt: '征收民胜镇长兴村5组集体土地 0.6558 公顷（约 9.8 亩），其中耕地 0.2603 公顷、林地 0.3461 公顷。',
        href: '#m1',
        found: '#f1',
      },
      {
        title: '关于明川县2024年第1批次建设用地的批复',
        by: '川府土〔2025〕58号 · 省人民政府',
        excerpt: '批准日期 2025年1月17日；用途：公共设施用地。',
        href: '#m2',
        found: '#f2',
      },
    ]}
  />
)

export const matchesExamples: readonly Example[] = [{ name: '已公开的相似内容', element: matches }]
