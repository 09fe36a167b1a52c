/** Accessible when: the first heading says what happened; ways out are links in order of use. */
import { Problem } from './problem.tsx'

export const problem = (
  <Problem
    title="没有找到这一页"
    text="地址可能写错了，也可能这份文件已经撤下。您要的东西多半还在，下面几条路都能找到。"
    ways={[
      { title: '搜一搜', href: '/search', text: '用平常的话写就行' },
      { title: '查我的进度', href: '/progress', text: '要登记号和查询码' },
      { title: '回首页', href: '/' },
    ]}
    number="E-2025-0519-0007"
  />
)
