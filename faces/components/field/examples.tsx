/** Accessible when: each box has a label; hint and error are read with it; an error says how to mend; autocomplete names the purpose. */
import type { Example } from '../style-guide/example.ts'
import { SelectField, TextArea, TextField } from './field.tsx'

export const fieldExamples: readonly Example[] = [
  {
    name: '几行字',
    element: (
      <TextArea
        name="want"
        label="写下来"
        hint="用平常的话写就行，不用说拿去做什么。要几样就分几行写。"
        value={'我是长兴村5组的，2024年组里的地被征了。想要：\n1. 我们组的征地补偿登记表；'}
      />
    ),
  },
  {
    name: '姓名、手机、邮箱',
    element: <TextField name="name" label="姓名" hint="和身份证上的一样。" autoComplete="name" width="middle" />,
  },
  {
    name: '手机',
    element: (
      <TextField
        name="phone"
        type="tel"
        label="手机"
        hint="有消息就发短信。"
        autoComplete="tel"
        inputMode="tel"
        width="middle"
        maxLength={20}
      />
    ),
  },
  { name: '可以不填', element: <TextField name="email" type="email" label="电子邮箱" optional autoComplete="email" /> },
  { name: '日期', element: <TextField name="posted" type="date" label="哪天寄出的" width="short" value="2025-04-07" max="2025-05-19" /> },
  {
    name: '从许多里选一个',
    element: (
      <SelectField
        name="organ"
        label="向哪个单位要"
        none="不知道，替我找"
        options={[
          { value: 'o1', label: '明川县自然资源局' },
          { value: 'o2', label: '明川县民政局' },
        ]}
      />
    ),
  },
  {
    name: '有误',
    element: (
      <TextArea
        name="empty"
        label="写下来"
        rows={3}
        hint="用平常的话写就行，不用说拿去做什么。"
        error="这里还空着。写一写您想要的材料，比如“长兴村5组的征地补偿登记表”。"
      />
    ),
  },
  {
    name: '身份证号有误',
    element: (
      <TextField
        name="idnumber"
        label="身份证号"
        autoComplete="off"
        spellCheck={false}
        maxLength={18}
        value="11010119900101"
        width="middle"
        error="身份证号是 18 位，现在只有 14 位。请对照身份证补全。"
      />
    ),
  },
]
