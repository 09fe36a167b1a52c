/** Accessible when: the bar is a status that is read when it changes; a notice has a sign and words, not only a colour. */
import type { Example } from '../style-guide/example.ts'
import { Notice, UnsentBar } from './notice.tsx'

export const noticeExamples: readonly Example[] = [
  { name: '还没有提交', element: <UnsentBar>您写的会自动存着，关掉再来也在</UnsentBar> },
  { name: '提示', element: <Notice title="这次不收费">这是您本月第 1 件。每月超过 10 件才可能收费。</Notice> },
  { name: '做好了', element: <Notice tone="good">补充的材料收到了，第二天起重新数 20 个工作日。</Notice> },
  {
    name: '快到期',
    element: (
      <Notice tone="soon" title="请在 4月30日（周三）前补充">
        过了这一天没有补充，也没有说明理由，这次申请就不再办了。
      </Notice>
    ),
  },
  { name: '要紧', element: <Notice tone="late">已经超过答复的最后一天，您可以投诉，也可以申请行政复议。</Notice> },
]
