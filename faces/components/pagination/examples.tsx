/** Accessible when: a navigation with a name; the present page is marked; targets are 44 px. */
import type { Example } from '../style-guide/example.ts'
import { Pagination } from './pagination.tsx'

export const paginationExamples: readonly Example[] = [
  { name: '翻页', element: <Pagination page={4} pages={12} hrefFor={(page) => `#page-${page}`} label="例子" /> },
]
