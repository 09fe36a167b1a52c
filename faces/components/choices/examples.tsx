/** Accessible when: the question is the group's legend; the whole line can be pressed; chosen is a shape, not a colour. */
import type { Example } from '../style-guide/example.ts'
import { Checkbox, Choices } from './choices.tsx'

export const choicesExamples: readonly Example[] = [
  {
    name: '选一个',
    element: (
      <Choices
        kind="one"
        name="form"
        legend="要怎样的"
        value="electronic"
        choices={[
          { value: 'electronic', label: '电子的，在网上看、能下载' },
          { value: 'paper', label: '纸的，寄给我或我来拿', hint: '寄到您填的地址，不收邮费。' },
          { value: 'onsite', label: '我到现场看，自己抄' },
        ]}
      />
    ),
  },
  {
    name: '选几个，有误',
    element: (
      <Choices
        kind="many"
        name="notify"
        legend="有消息怎么告诉您"
        hint="可以多选。"
        error="请至少选一种，不然我们没法告诉您。"
        choices={[
          { value: 'sms', label: '发短信' },
          { value: 'email', label: '发邮件' },
        ]}
      />
    ),
  },
  {
    name: '一个勾',
    element: <Checkbox name="help" label="我读起来有困难，请读给我听" hint="我们会打电话念给您听，也可以上门。" checked />,
  },
]
