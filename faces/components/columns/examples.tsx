/** Accessible when: reading order is content, then help; navigation within the page first. */
import type { Example } from '../style-guide/example.ts'
import { Columns, Halves, Section } from './columns.tsx'

export const columnsExamples: readonly Example[] = [
  {
    name: '正文和旁栏',
    element: (
      <Columns aside={<p>旁栏：帮忙、电话、您可以做的。</p>} asideLabel="旁栏的例子">
        <p>正文一栏，最多一个旁栏。手机上和长者模式里，旁栏到正文下面。</p>
      </Columns>
    ),
  },
  {
    name: '两半',
    element: (
      <Halves>
        <Section title="左半">
          <p>两件同样要紧的事。</p>
        </Section>
        <Section title="右半">
          <p>并排放，手机上一上一下。</p>
        </Section>
      </Halves>
    ),
  },
]
