/** 分派几件 to one handler: each case by requests.assign at the version seen (条例 第四十五条; R019). */
import { Select } from 'antd'
import { useState } from 'react'
import type { SelectedRow } from '#worklists/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { usePeople } from '../client/queries.ts'
import { DayField, Field } from '../parts/field.tsx'
import { BulkWindow } from './bulk-window.tsx'

const blank = { to: '', standIn: '', internalDueOn: '' }

export const BulkAssign = ({ ids, close }: { readonly ids: readonly string[]; readonly close: () => void }) => {
  const kept = useKeptForm('requests.assign', 'several', blank)
  const [chosenOrgan, setOrgan] = useState<string | null>(null)
  const [rows, setRows] = useState<readonly SelectedRow[]>([])
  const organs = [...new Map(rows.map((row) => [row.organId as string, row.organName])).entries()]
  const organId = chosenOrgan ?? organs[0]?.[0] ?? null
  const people = usePeople(organId)
  const options = (people.data?.people ?? [])
    .filter(({ roles }) => roles.includes('handler'))
    .map(({ id, name, onLeave, openCases }) => ({
      value: id as string,
      label: `${name}（手上 ${openCases} 件${onLeave ? '，请假' : ''}）`,
    }))
  const known = (id: string) => (options.some(({ value }) => value === id) ? id : '')
  const { internalDueOn } = kept.values
  const to = known(kept.values.to)
  const standIn = known(kept.values.standIn)
  return (
    <BulkWindow
      ids={ids}
      close={close}
      title={`把这 ${ids.length} 件分派给一个人`}
      verb="分派"
      name="requests.assign"
      done={() => kept.clear(blank)}
      lacking={to === '' ? '请选承办人。' : standIn === to ? 'B 角不能与承办人是同一个人。' : null}
      leftOut={(row) => (organId !== null && row.organId !== organId ? `${row.organName}的件，不在这次里` : null)}
      inputOf={(row) => ({
        requestId: row.id,
        version: row.version,
        to,
        ...(standIn ? { standIn } : {}),
        ...(internalDueOn ? { internalDueOn } : {}),
      })}
      fields={(all) => {
        if (all !== rows) queueMicrotask(() => setRows(all))
        return (
          <div className="form-2">
            {organs.length > 1 && (
              <div className="all">
                <Field label="哪个单位的件" hint="承办人只办本单位的件；别的单位的另外再分派一次。">
                  {(at) => (
                    <Select
                      {...at}
                      value={organId}
                      options={organs.map(([value, label]) => ({ value, label }))}
                      onChange={setOrgan}
                      style={{ width: '100%' }}
                    />
                  )}
                </Field>
              </div>
            )}
            <Field label="承办人" required article="第四十五条">
              {(at) => (
                <Select
                  {...at}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={to || undefined}
                  placeholder="选一个人"
                  options={options}
                  onChange={(value: string) => kept.set({ to: value })}
                  style={{ width: '100%' }}
                />
              )}
            </Field>
            <Field label="B 角" required={false} hint="不选就用平时的 A/B 岗">
              {(at) => (
                <Select
                  {...at}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  value={standIn || undefined}
                  placeholder="选一个人"
                  options={options.filter(({ value }) => value !== to)}
                  onChange={(value?: string) => kept.set({ standIn: value ?? '' })}
                  style={{ width: '100%' }}
                />
              )}
            </Field>
            <Field label="内部期限" required={false}>
              {(at) => <DayField ids={at} value={internalDueOn} onChange={(day) => kept.set({ internalDueOn: day })} />}
            </Field>
          </div>
        )
      }}
    />
  )
}
