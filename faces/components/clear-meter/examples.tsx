/** Accessible when: each point says in words whether it is there; the bars are hidden from screen readers. */
import type { Example } from '../style-guide/example.ts'
import { ClearMeter } from './clear-meter.tsx'

export const clearMeter = (
  <ClearMeter
    verdict="很清楚，可以下一步了。"
    points={[
      { title: '哪里的', found: true, text: '民胜镇长兴村5组' },
      { title: '什么时候的', found: true, text: '2024年' },
      { title: '什么材料', found: true, text: '3 样：登记表、凭证、评估报告' },
      {
        title: '文号',
        found: false,
        text: (
          <>
            不知道也没关系。是不是 <a href="#batch">川府土〔2025〕58号</a> 这一批？
          </>
        ),
      },
    ]}
  />
)

export const clearMeterExamples: readonly Example[] = [{ name: '说得够清楚了吗', element: clearMeter }]
