/** Accessible when: hidden from screen readers; words stand beside them. */
import type { Example } from '../style-guide/example.ts'
import { Icon, iconNames } from './icon.tsx'

export const iconExamples: readonly Example[] = [
  {
    name: '图标',
    element: (
      <ul className="guide__icons">
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
    ),
  },
]
