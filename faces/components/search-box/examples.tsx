/** Accessible when: it is the search landmark; label for screen readers, placeholder only as help. */
import type { Example } from '../style-guide/example.ts'
import { SearchBox } from './search-box.tsx'

export const searchBoxExamples: readonly Example[] = [
  {
    name: '首页的大搜索框',
    element: (
      <SearchBox
        big
        id="q-big"
        action="/search"
        label="用平常的话写，比如：征地一亩地赔多少钱"
        placeholder="用平常的话写就行"
        examples={[
          { text: '征地一亩地赔多少钱', href: '#s1' },
          { text: '农村低保怎么办', href: '#s2' },
        ]}
      />
    ),
  },
]
