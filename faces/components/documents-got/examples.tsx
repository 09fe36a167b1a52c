/** Accessible when: each link names its document for screen readers; given and not given differ in shape and word. */
import type { Example } from '../style-guide/example.ts'
import { DocumentsGot, type GotDocument } from './documents-got.tsx'

export const documents: readonly GotDocument[] = [
  {
    given: 'given',
    title: '长兴村5组征地补偿登记表',
    text: '3 页，别人的姓名和证件号已经遮住。',
    links: [
      { title: '打开看', href: '#open-1' },
      { title: '下载', href: '#load-1', size: '210 KB', download: true },
    ],
  },
  { given: 'partly', title: '补偿款拨到村里的凭证', text: '2 页，银行账号已经遮住。', links: [{ title: '打开看', href: '#open-2' }] },
  {
    given: 'refused',
    title: '地上附着物评估报告',
    text: '评估公司不同意，理由是里面有它的商业秘密。县自然资源局认为理由成立。',
    term: '不予公开：《政府信息公开条例》第十五条、第三十二条',
  },
]

export const documentsGotExamples: readonly Example[] = [
  {
    name: '给了什么',
    element: (
      <DocumentsGot
        documents={[
          ...documents,
          { given: 'nothing', title: '2023年的航拍图', text: '查了档案室和业务系统，没有做过。', term: '信息不存在' },
          { given: 'elsewhere', title: '补偿款拨付凭证', text: '在县财政局，请向县财政局申请。' },
          { given: 'apart', title: '查处村干部', text: '属于举报，请向县信访局反映。' },
        ]}
      />
    ),
  },
]
