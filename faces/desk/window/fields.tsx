/** Two kinds of fields the counter's forms need: which requested item, and which organ. */
import { Radio, Select } from 'antd'
import type { CasePage } from '#requests/contract'
import { useOrgans } from '../client/queries.ts'
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

/** Any organ of the county, found by typing. */
export const OrganSelect = ({ ids, value, set, error }: { ids: FieldIds; value: string; set: (value: string) => void; error: boolean }) => {
  const organs = useOrgans()
  return (
    <Select
      {...ids}
      showSearch={{ optionFilterProp: 'label' }}
      value={value || null}
      status={error ? 'error' : ''}
      loading={organs.isPending}
      options={(organs.data?.organs ?? [])
        .filter(({ kind }) => kind !== 'village_point')
        .map(({ id, name }) => ({ value: id, label: name }))}
      placeholder="输入几个字找单位"
      onChange={(next) => set(next ?? '')}
      style={{ width: '100%' }}
    />
  )
}
