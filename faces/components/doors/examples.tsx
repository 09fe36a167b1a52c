/** Accessible when: the heading is the link, its area is the whole top of the door; the others are separate links. */
import type { Example } from '../style-guide/example.ts'
import { type Door, Doors } from './doors.tsx'

export const doors: readonly Door[] = [
  {
    icon: 'document',
    title: '查文件',
    href: '/documents',
    text: '政策、征地、预算、结果',
    links: [
      { title: '征地信息', href: '#land' },
      { title: '预算和决算', href: '#budget' },
      { title: '政策文件', href: '#policy' },
    ],
  },
  {
    icon: 'request',
    title: '要信息',
    href: '/requests',
    text: '没公开的，写一张申请',
    links: [
      { title: '提出申请', href: '#apply' },
      { title: '查我的进度', href: '#progress' },
      { title: '怎么申请', href: '#how' },
    ],
  },
  {
    icon: 'talk',
    title: '提意见',
    href: '/opinions',
    text: '定下来之前，先听您说',
    links: [
      { title: '正在征求意见', href: '#drafts' },
      { title: '问一问', href: '#ask' },
      { title: '县长信箱', href: '#mayor' },
    ],
  },
  {
    icon: 'guide',
    title: '办事指南',
    href: '/guides',
    text: '要带什么、去哪、多久',
    links: [
      { title: '社会救助', href: '#aid' },
      { title: '宅基地', href: '#homestead' },
      { title: '养老和医保', href: '#pension' },
    ],
  },
]

export const doorsExamples: readonly Example[] = [
  { name: '四扇门', element: <Doors doors={doors} label="四个入口" /> },
  { name: '两扇门', element: <Doors doors={doors.slice(0, 2)} label="两个入口" /> },
]
