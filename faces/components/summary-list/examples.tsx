/** Accessible when: it is a description list; each 改 link says what it changes. */
import type { Example } from '../style-guide/example.ts'
import { Facts, Numbered, SummaryList } from './summary-list.tsx'

export const summaryListExamples: readonly Example[] = [
  {
    name: '核对',
    element: (
      <SummaryList
        title="要什么"
        rows={[
          {
            label: '您要的信息',
            value: <Numbered items={['长兴村5组的征地补偿登记表', '补偿款拨到村里的凭证', '地上附着物（果树、水池）的评估报告']} />,
            changeHref: '#want',
          },
          { label: '向谁要', value: '明川县自然资源局', changeHref: '#organ' },
          { label: '要怎样的', value: '电子的，在网上看、能下载', changeHref: '#form' },
        ]}
      />
    ),
  },
  {
    name: '几件事实',
    element: (
      <Facts
        wide
        facts={[
          { label: '文号', value: '明府发〔2025〕6号' },
          { label: '发布', value: '2025年3月20日（周四）' },
          { label: '单位', value: '明川县人民政府' },
          { label: '有效', value: '到 2030年4月30日' },
        ]}
      />
    ),
  },
]
