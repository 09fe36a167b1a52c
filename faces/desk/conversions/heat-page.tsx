/** 热点: what people ask for, by topic, organ and place, beside the span before; export, print, and the proposal to publish (R041). */
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { HeatList } from '#conversions/contract'
import { addDays, addMonths, dayOf, isPlainDate, type PlainDate } from '#kernel'
import { today } from '../client/now.ts'
import { ask, useOrgans } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { Figure } from '../remedies/words.tsx'
import { HeatTable } from './heat-table.tsx'

interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The first of that month. */
const monthStart = (day: PlainDate): PlainDate => addDays(day, 1 - dayOf(day))

const spans = (now: PlainDate): readonly (Span & { readonly key: string; readonly word: string })[] => {
  const start = monthStart(now)
  return [
    { key: 'month', word: '本月', from: start, to: now },
    { key: 'last', word: '上月', from: addMonths(start, -1), to: addDays(start, -1) },
    { key: 'quarter', word: '近三个月', from: addMonths(start, -2), to: now },
    { key: 'year', word: '近一年', from: addMonths(start, -11), to: now },
  ]
}

export const HeatPage = () => {
  const choices = spans(today())
  const [span, setSpan] = useState<{ from: string; to: string }>(choices[2] ?? { from: today(), to: today() })
  const [organId, setOrganId] = useState<string>('all')
  const organs = useOrgans()
  const { from, to } = span
  const valid = isPlainDate(from) && isPlainDate(to)
  const heat = useQuery({
    queryKey: ['conversions', 'heat', from, to, organId],
    queryFn: () => ask<HeatList>('conversions.heat', { from, to, organId: organId === 'all' ? null : organId }),
    placeholderData: (earlier) => earlier,
    enabled: valid,
  })
  const query = `from=${from}&to=${to}${organId === 'all' ? '' : `&organId=${organId}`}`
  return (
    <>
      <div className="row">
        <h1>热点信息</h1>
        <span className="sp" />
        <span className="row no-print" style={{ gap: 8 }}>
          <a className="btn sm" href={`/api/conversions/heat.xlsx?${query}`} download>
            Excel
          </a>
          <a className="btn sm" href={`/api/conversions/heat.csv?${query}`} download>
            CSV
          </a>
          <Button icon={<Icon name="printer" />} onClick={() => window.print()}>
            打印
          </Button>
        </span>
      </div>
      <p className="lead">大家在要什么：按主题、单位、地点归在一起数。要的人多、又没有公开过的，建议转主动公开。这里没有姓名。</p>
      <div className="row no-print" style={{ gap: 12, flexWrap: 'wrap', alignItems: 'end', marginBottom: 12 }}>
        <div className="seg">
          {choices.map((each) => (
            <button
              key={each.key}
              type="button"
              aria-pressed={each.from === from && each.to === to}
              onClick={() => setSpan({ from: each.from, to: each.to })}
            >
              {each.word}
            </button>
          ))}
        </div>
        <Field label="从哪天">
          {(ids) => <DayField ids={ids} value={from} onChange={(day) => setSpan({ from: day, to })} max={today()} />}
        </Field>
        <Field label="到哪天">
          {(ids) => <DayField ids={ids} value={to} onChange={(day) => setSpan({ from, to: day })} max={today()} />}
        </Field>
        <Field label="哪个单位">
          {(ids) => (
            <Select
              {...ids}
              showSearch={{ optionFilterProp: 'label' }}
              value={organId}
              onChange={setOrganId}
              style={{ width: 240 }}
              options={[
                { value: 'all', label: '我管的全部单位' },
                ...(organs.data?.organs ?? [])
                  .filter(({ receivesRequests }) => receivesRequests)
                  .map(({ id, shortName }) => ({ value: String(id), label: shortName })),
              ]}
            />
          )}
        </Field>
      </div>
      {heat.isPending && valid && <Loading what="热点" />}
      {heat.isError && <Failed error={heat.error} retry={() => void heat.refetch()} />}
      {heat.data && !heat.isError && <Shown heat={heat.data} />}
    </>
  )
}

const Shown = ({ heat }: { readonly heat: HeatList }) => (
  <>
    <div className="row" style={{ gap: 12, flexWrap: 'wrap', marginBottom: 12 }}>
      <Figure value={heat.total} word="这一段的申请" />
      <Figure value={heat.totalBefore} word={`上一段（${shortDay(heat.beforeFrom)}起）`} />
      <Figure value={heat.groups} word="归成几组" />
      <Figure value={heat.unpublishedHot} word="三件以上、没有公开过的" {...(heat.unpublishedHot > 0 ? { tone: 'red' as const } : {})} />
    </div>
    {heat.rows.length === 0 ? (
      <Empty title="这一段没有申请" icon="search">
        把日期选宽一些再看。
      </Empty>
    ) : (
      <HeatTable heat={heat} />
    )}
  </>
)
