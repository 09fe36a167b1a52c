/** Accessible when: caption, column headers and row headers; on the phone each value shows its label. */
import type { Example } from '../style-guide/example.ts'
import { Table } from './table.tsx'

export const tableExamples: readonly Example[] = [
  {
    name: '有数字的表',
    element: (
      <Table
        caption="2025年一季度各渠道收到的申请（件）"
        columns={['渠道', '收到', '办完', '超期']}
        figures={[1, 2, 3]}
        rows={[
          { key: 'online', cells: ['网上', '1,204', '1,180', '0'] },
          { key: 'counter', cells: ['当面', '312', '305', '1'] },
          { key: 'post', cells: ['邮寄', '96', '90', '0'] },
        ]}
      />
    ),
  },
]
