/** Two kinds of fields the counter's forms need: which requested item, and which organ. */

import { useQuery } from '@tanstack/react-query'
import { Radio, Select } from 'antd'
import type { InquiryUnits } from '#inquiries/contract'
import type { CasePage } from '#requests/contract'
import { ask } from '../client/queries.ts'
import type { FieldIds } from '../parts/field.tsx'

/** One of the requested items, or the whole request. */
export const ItemChoice = ({ page, value, set }: { page: CasePage; value: unknown; set: (value: unknown) => void }) => (
  <Radio.Group value={value ?? 0} onChange={(event) => set(event.target.value === 0 ? undefined : event.target.value)}>
    <div className="radio-list">
      {page.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
        <Radio key={index} value={index + 1}>
          <span className="n">{index + 1}</span> {item}
        </Radio>
      ))}
      <Radio value={0}>整件申请</Radio>
    </div>
  </Radio.Group>
)

/** Any organ of the county that can be asked, found by typing: not only those below one's own. */
export const OrganSelect = ({ ids, value, set, error }: { ids: FieldIds; value: string; set: (value: string) => void; error: boolean }) => {
  const units = useQuery({ queryKey: ['inquiries', 'units'], queryFn: () => ask<InquiryUnits>('inquiries.units', {}), staleTime: 600_000 })
  return (
    <Select
      {...ids}
      showSearch={{ optionFilterProp: 'label' }}
      value={value || null}
      status={error ? 'error' : ''}
      loading={units.isPending}
      options={(units.data?.units ?? []).map(({ organId, name }) => ({ value: organId, label: name }))}
      placeholder="输入几个字找单位"
      onChange={(next) => set(next ?? '')}
      style={{ width: '100%' }}
    />
  )
}
