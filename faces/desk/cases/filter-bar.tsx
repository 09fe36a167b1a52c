/** The conditions above the list: words, mine, lights, stage, channel, order (R019). */
import { Button, Input, type InputRef, Select } from 'antd'
import type { Ref } from 'react'
import { intakeChannels } from '#law'
import { type Light as LightName, stages, stageTitles } from '#requests/contract'
import { channelShort } from '../acts/words.ts'
import { lightTitles } from '../parts/lights.ts'
import { type AddressedFilter, toggled } from './filter.ts'

const lights: readonly LightName[] = ['late', 'today', 'soon', 'in_time', 'paused', 'done']

interface FilterBarProps {
  readonly filter: AddressedFilter
  readonly typed: string
  readonly setTyped: (typed: string) => void
  readonly change: (next: AddressedFilter) => void
  readonly clear: () => void
  readonly search: Ref<InputRef>
}

export const FilterBar = ({ filter, typed, setTyped, change, clear, search }: FilterBarProps) => (
  <div className="filters">
    <Input
      ref={search}
      allowClear
      aria-label="在案件里找"
      placeholder="编号或事由（按 / ）"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
      style={{ width: 168 }}
    />
    <button type="button" className="chip" aria-pressed={filter.mine === true} onClick={() => change({ mine: !filter.mine })}>
      只看我的
    </button>
    {lights.map((light) => (
      <button
        key={light}
        type="button"
        className="chip"
        aria-pressed={filter.light?.includes(light) ?? false}
        onClick={() => change({ light: toggled(filter.light, light) ?? [] })}
      >
        {lightTitles[light]}
      </button>
    ))}
    <Select
      aria-label="办到哪一步"
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      placeholder="办到哪一步"
      value={[...(filter.stage ?? [])]}
      options={stages.map((stage) => ({ value: stage, label: stageTitles[stage] }))}
      onChange={(stage) => change({ stage })}
      style={{ width: 136 }}
    />
    <Select
      aria-label="渠道"
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      placeholder="渠道"
      value={[...(filter.channel ?? [])]}
      options={intakeChannels.map((channel) => ({ value: channel, label: channelShort[channel] }))}
      onChange={(channel) => change({ channel })}
      style={{ width: 104 }}
    />
    <Select
      aria-label="排序"
      value={filter.sort ?? 'due'}
      options={[
        { value: 'due', label: '最急的在前' },
        { value: 'received', label: '新收到的在前' },
        { value: 'number', label: '按编号' },
      ]}
      onChange={(sort) => change({ sort })}
      style={{ width: 120 }}
    />
    {(Object.keys(filter).length > 0 || typed !== '') && (
      <Button type="link" onClick={clear}>
        清空条件
      </Button>
    )}
  </div>
)
