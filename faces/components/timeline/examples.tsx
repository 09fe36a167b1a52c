/** Accessible when: an ordered list; the present step is marked for screen readers; state is shape as well as colour. */
import { plainDate } from '#kernel'
import type { Example } from '../style-guide/example.ts'
import { Timeline, type TimelineStep } from './timeline.tsx'

export const stepsOfD12: readonly TimelineStep[] = [
  {
    state: 'done',
    day: plainDate('2025-04-07'),
    title: '收到申请',
    text: '您在网上提交，当场确认。',
    links: [{ title: '看回执', href: '#receipt' }],
  },
  { state: 'done', day: plainDate('2025-04-09'), title: '查到了', text: '3 样材料都在县自然资源局。' },
  {
    state: 'done',
    day: plainDate('2025-04-14'),
    title: '问评估公司的意见',
    text: '评估报告是某某评估公司做的，公开前要先问它。',
    term: '征求第三方意见',
    links: [{ title: '看给您的告知书', href: '#notice' }],
  },
  {
    state: 'done',
    day: plainDate('2025-05-08'),
    title: '评估公司回信：不同意公开',
    text: '理由合不合理，由县自然资源局判断。能公开的部分，照样给您。',
  },
  { state: 'now', title: '现在：写答复', text: '写好以后，还要法核、审批、盖章。' },
  { state: 'todo', day: plainDate('2025-05-29'), dayIs: 'latest', title: '答复您', text: '短信通知，网上就能看，也可以听。' },
]

export const afterSubmitting: readonly TimelineStep[] = [
  { state: 'now', day: plainDate('2025-04-07'), dayIs: 'today', fullDay: true, title: '提交', text: '马上给您登记号和查询码，并发短信。' },
  {
    state: 'todo',
    day: plainDate('2025-04-16'),
    dayIs: 'latest',
    title: '告诉您缺什么',
    text: '哪里没写清楚，一次跟您说完。',
    term: '补正，7 个工作日内',
  },
  {
    state: 'end',
    day: plainDate('2025-05-07'),
    dayIs: 'latest',
    title: '答复您',
    text: '劳动节不算，4月27日（周日）调休上班要算。',
    term: '20 个工作日',
  },
]

export const timelineExamples: readonly Example[] = [
  { name: '办到哪一步', element: <Timeline steps={stepsOfD12} /> },
  { name: '提交以后', element: <Timeline steps={afterSubmitting} /> },
]
