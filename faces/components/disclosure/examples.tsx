/** Accessible when: native details and summary: keyboard and screen readers know them. */
import type { Example } from '../style-guide/example.ts'
import { Disclosure } from './disclosure.tsx'

export const disclosureExamples: readonly Example[] = [
  {
    name: '想看再打开',
    element: (
      <Disclosure title="为什么要身份证号">
        <p>条例第二十九条要求写明姓名和身份证明。我们加密保存，只有承办人看得到。</p>
      </Disclosure>
    ),
  },
]
