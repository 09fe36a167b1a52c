/** Accessible when: a group with a legend; the box to choose another has a label and opens without script. */
import type { Example } from '../style-guide/example.ts'
import { OrganCard } from './organ-card.tsx'

export const organCardExamples: readonly Example[] = [
  {
    name: '替您找的单位',
    element: (
      <OrganCard
        legend="向哪个单位要"
        hint="您不用自己找，我们按公开指南替您选好了。"
        name="example-organ"
        organ={{ name: '明川县自然资源局', why: '“农村集体土地征收”由它负责公开。' }}
        nobody="写几个字，我们就替您找。"
        auto="按我写的替我选"
        options={[{ value: 'a', label: '明川县自然资源局' }]}
      />
    ),
  },
]
