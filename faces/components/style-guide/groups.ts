/** All examples of all components, in the order of the style guide. */
import { actionsExamples } from '../actions/examples.tsx'
import { buttonExamples } from '../button/examples.tsx'
import { choicesExamples } from '../choices/examples.tsx'
import { clearMeterExamples } from '../clear-meter/examples.tsx'
import { columnsExamples } from '../columns/examples.tsx'
import { dayTextExamples } from '../day-text/examples.tsx'
import { disclosureExamples } from '../disclosure/examples.tsx'
import { documentsGotExamples } from '../documents-got/examples.tsx'
import { doorsExamples } from '../doors/examples.tsx'
import { errorSummaryExamples } from '../error-summary/examples.tsx'
import { fieldExamples } from '../field/examples.tsx'
import { fileUploadExamples } from '../file-upload/examples.tsx'
import { gradesExamples } from '../grades/examples.tsx'
import { iconExamples } from '../icon/examples.tsx'
import { matchesExamples } from '../matches/examples.tsx'
import { noticeExamples } from '../notice/examples.tsx'
import { organCardExamples } from '../organ-card/examples.tsx'
import { paginationExamples } from '../pagination/examples.tsx'
import { panelExamples } from '../panel/examples.tsx'
import { qrExamples } from '../qr/examples.tsx'
import { readingExamples } from '../reading/examples.tsx'
import { remedyCardExamples } from '../remedy-card/examples.tsx'
import { ribbonExamples } from '../ribbon/examples.tsx'
import { rowsExamples } from '../rows/examples.tsx'
import { searchBoxExamples } from '../search-box/examples.tsx'
import { stepsExamples } from '../steps/examples.tsx'
import { summaryListExamples } from '../summary-list/examples.tsx'
import { tableExamples } from '../table/examples.tsx'
import { tagExamples } from '../tag/examples.tsx'
import { timelineExamples } from '../timeline/examples.tsx'
import type { Example } from './example.ts'

export interface ExampleGroup {
  readonly id: string
  readonly title: string
  readonly examples: readonly Example[]
}

/** Status, Receipt, Problem and Hero are page headings: they are shown in whole pages (page/examples.tsx). */
export const exampleGroups: readonly ExampleGroup[] = [
  { id: 'guide-button', title: '按钮', examples: buttonExamples },
  { id: 'guide-field', title: '填写', examples: fieldExamples },
  { id: 'guide-choices', title: '选择', examples: choicesExamples },
  { id: 'guide-file-upload', title: '交文件', examples: fileUploadExamples },
  { id: 'guide-error-summary', title: '要改的地方', examples: errorSummaryExamples },
  { id: 'guide-notice', title: '提示', examples: noticeExamples },
  { id: 'guide-summary-list', title: '核对', examples: summaryListExamples },
  { id: 'guide-steps', title: '第几步', examples: stepsExamples },
  { id: 'guide-clear-meter', title: '说得够清楚了吗', examples: clearMeterExamples },
  { id: 'guide-organ-card', title: '向哪个单位要', examples: organCardExamples },
  { id: 'guide-matches', title: '已经公开的', examples: matchesExamples },
  { id: 'guide-day-text', title: '日期', examples: dayTextExamples },
  { id: 'guide-tag', title: '标记', examples: tagExamples },
  { id: 'guide-ribbon', title: '日子怎么算的', examples: ribbonExamples },
  { id: 'guide-timeline', title: '一步一步', examples: timelineExamples },
  { id: 'guide-documents-got', title: '给了什么', examples: documentsGotExamples },
  { id: 'guide-remedy-card', title: '不服怎么办', examples: remedyCardExamples },
  { id: 'guide-actions', title: '您可以做的', examples: actionsExamples },
  { id: 'guide-reading', title: '听文书', examples: readingExamples },
  { id: 'guide-grades', title: '评价', examples: gradesExamples },
  { id: 'guide-panel', title: '旁栏的卡片', examples: panelExamples },
  { id: 'guide-rows', title: '清单', examples: rowsExamples },
  { id: 'guide-table', title: '表格', examples: tableExamples },
  { id: 'guide-disclosure', title: '想看再打开', examples: disclosureExamples },
  { id: 'guide-pagination', title: '翻页', examples: paginationExamples },
  { id: 'guide-search-box', title: '搜索', examples: searchBoxExamples },
  { id: 'guide-doors', title: '门', examples: doorsExamples },
  { id: 'guide-columns', title: '栏', examples: columnsExamples },
  { id: 'guide-qr', title: '二维码', examples: qrExamples },
  { id: 'guide-icon', title: '图标', examples: iconExamples },
]
