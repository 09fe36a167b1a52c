/** What an example is: a name and an element, as data; it feeds the style guide, the HTML tests and the axe test. */
import type { ReactElement } from 'react'

export interface Example {
  readonly name: string
  readonly element: ReactElement
}
