/** The invented county of the examples. */
import { plainDate } from '#kernel'
import type { Site } from './site.ts'

export const exampleSite: Site = {
  county: '明川县人民政府',
  section: '政府信息公开',
  sponsor: '明川县人民政府办公室',
  siteCode: '0000000000（示例）',
  phone: '12345',
  search: '/search',
  entries: [
    { title: '查文件', href: '/documents' },
    { title: '要信息', href: '/requests' },
    { title: '提意见', href: '/opinions' },
    { title: '办事指南', href: '/guides' },
  ],
  progress: { title: '查我的进度', href: '/progress' },
  footer: [
    { title: '指南', href: '/guide' },
    { title: '制度', href: '/rules' },
    { title: '年报', href: '/annual-reports' },
    { title: '投诉', href: '/complaints' },
    { title: '无障碍', href: '/accessibility' },
  ],
  display: '/look',
  report: '/report-a-mistake',
}

export const updatedOn = plainDate('2025-05-19')
