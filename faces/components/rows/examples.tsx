/** Accessible when: it is a list; the link is the title; an empty list says what to do next. */
import { plainDate } from '#kernel'
import type { Example } from '../style-guide/example.ts'
import { type Row, Rows } from './rows.tsx'

export const openDrafts: readonly Row[] = [
  {
    title: '明川县既有多层住宅加装电梯工作实施意见（征求意见稿）',
    href: '#d1',
    by: '县住房和城乡建设局，5月22日（周四）截止',
    tag: { tone: 'soon', text: '还有 3 天' },
  },
  { title: '明川县农村公路建设管理办法（征求意见稿）', href: '#d2', by: '县交通运输局，5月30日（周五）截止', tag: { text: '还有 11 天' } },
  {
    title: '政务公开专区建设设计方案',
    href: '#d3',
    by: '收到 3 条，采纳 2 条，1 条没有采纳，说明了理由',
    tag: { tone: 'plain', text: '已有结果' },
  },
]

export const newlyPublished: readonly Row[] = [
  {
    title: '2024年度第三批次城镇建设用地（青莲镇污水处理厂项目）征收土地补充公告',
    href: '#p1',
    by: '县自然资源局',
    day: plainDate('2025-05-16'),
  },
  { title: '东苑西区老旧小区改造：居民意见怎么采纳的', href: '#p2', by: '城关镇人民政府', day: plainDate('2025-05-15') },
  { title: '农村最低生活保障：第二季度审核结果', href: '#p3', by: '县民政局', day: plainDate('2025-05-12') },
]

export const rowsExamples: readonly Example[] = [
  { name: '带标记', element: <Rows title="正在征求意见" all={{ title: '全部 3 件', href: '#all' }} rows={openDrafts} /> },
  { name: '带日期', element: <Rows title="最近公开" rows={newlyPublished} /> },
  {
    name: '空的',
    element: (
      <Rows
        title="我的申请"
        rows={[]}
        empty={
          <p>
            还没有申请。<a href="#new">写一张</a>，不用注册。
          </p>
        }
      />
    ),
  },
]
