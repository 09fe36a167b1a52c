/** Picks one case by its number or what it is about: typed, then chosen from what was found. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { WorklistPage } from '#requests/contract'
import { ask } from '../client/queries.ts'
import type { FieldIds } from './field.tsx'

export interface PickedCase {
  readonly id: string
  readonly label: string
}

interface CasePickerProps {
  readonly ids: FieldIds
  readonly value: PickedCase | null
  readonly choose: (picked: PickedCase | null) => void
}

export const CasePicker = ({ ids, value, choose }: CasePickerProps) => {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['worklist', 'picker', text],
    queryFn: () => ask<WorklistPage>('requests.worklist', { text, sort: 'received', limit: 8 }),
    enabled: text !== '',
  })
  const options = (text === '' ? [] : (found.data?.rows ?? [])).map((row) => ({
    value: row.id,
    label: `${row.number} ${row.organName}：${row.subject}`,
  }))
  const shown = value && !options.some((one) => one.value === value.id) ? [{ value: value.id, label: value.label }, ...options] : options
  return (
    <Select
      {...ids}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      value={value?.id}
      placeholder="输入编号、登记号或者事由"
      style={{ width: '100%' }}
      options={shown}
      notFoundContent={text === '' ? '输入编号就会列出来' : found.isFetching ? '正在找' : '没有这样的案件'}
      onChange={(id: string | undefined) => {
        const option = shown.find((one) => one.value === id)
        choose(option ? { id: option.value, label: option.label } : null)
      }}
    />
  )
}
