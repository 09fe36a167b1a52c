/** Accessible when: each part has a heading and can take the focus; the three buttons have words; the recording has its own controls. */
import type { Example } from '../style-guide/example.ts'
import { Reading } from './reading.tsx'

const parts = [
  {
    id: 'example-part-1',
    title: '这是什么文书',
    sentences: [{ text: '文号：明自资公开〔2026〕12号。', said: '文号：明自资公开，二零二六年，十二号。' }],
  },
  {
    id: 'example-part-2',
    title: '不服这个结果，怎么办',
    sentences: [{ text: '可以自收到之日起60日内申请行政复议。', said: '可以自收到之日起六十日内申请行政复议。' }],
  },
]

export const readingExamples: readonly Example[] = [
  { name: '听文书', element: <Reading parts={parts} remedy="example-part-2" audio={null} help="guide-reading" /> },
]
