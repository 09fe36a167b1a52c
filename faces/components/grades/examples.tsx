/** Accessible when: each grade is a button with its words, of a size for a thumb, never a bare number. */
import type { Example } from '../style-guide/example.ts'
import { Grades } from './grades.tsx'

const grades = [
  { value: 5, label: '非常满意' },
  { value: 4, label: '满意' },
  { value: 3, label: '基本满意' },
  { value: 2, label: '不满意' },
  { value: 1, label: '非常不满意' },
]

export const gradesExamples: readonly Example[] = [
  { name: '这次答复，您满意吗', element: <Grades action="/progress/rate" name="score" grades={grades} /> },
]
