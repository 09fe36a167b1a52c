/** Accessible when: the words say it; the suns are hidden from screen readers. */
import type { Example } from '../style-guide/example.ts'
import { Steps } from './steps.tsx'

export const stepsExamples: readonly Example[] = [{ name: '第 2 步', element: <Steps at={2} of={3} title="您是谁、怎么给您" /> }]
