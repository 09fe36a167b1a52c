/** Accessible when: it is an alert, takes the focus, and each line is a link to its box; the page's title begins 有误. */
import type { Example } from '../style-guide/example.ts'
import { ErrorSummary, RefusalSummary } from './error-summary.tsx'

export const errorSummaryExamples: readonly Example[] = [
  {
    name: '有几处要改',
    element: (
      <ErrorSummary
        errors={[
          { field: 'empty', text: '写下您要的信息' },
          { field: 'idnumber', text: '补全身份证号' },
        ]}
      />
    ),
  },
  {
    name: '法律不允许',
    element: (
      <RefusalSummary
        id="refusal"
        refusal={{ kind: 'unlawful', message: '这件已经答复，不能再撤回。', article: '《政府信息公开条例》第三十三条' }}
      />
    ),
  },
]
