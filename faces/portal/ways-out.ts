/** Where to go when a page could not be shown. */
export const waysOut = [
  { title: '查我的进度', href: '/progress', text: '用登记号和查询码' },
  { title: '要信息', href: '/requests', text: '写一张申请，或者先问清楚找谁' },
  { title: '回首页', href: '/' },
] as const
