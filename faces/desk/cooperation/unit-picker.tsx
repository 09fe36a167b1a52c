/** Picks units of the county's tree, each with its own day; found by typing a part of the name. */
import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { CasePage } from '#requests/contract'
import type { OwnFieldProps } from '../acts/form-spec.ts'
import { Loading } from '../parts/states.tsx'
import { useCoSearches, useCoSearchUnits } from './queries.ts'

interface Chosen {
  readonly organId: string
  readonly dueOn?: string
}
const chosenIn = (value: unknown): readonly Chosen[] => (Array.isArray(value) ? value : [])

/** For 协查: with a day for each. */
export const UnitsWithDays = (props: OwnFieldProps) => <UnitPicker {...props} withDays />

export const UnitPicker = ({ value, set, page, withDays = false }: OwnFieldProps & { readonly withDays?: boolean }) => {
  const units = useCoSearchUnits(page.row.id)
  const [text, setText] = useState('')
  const chosen = chosenIn(value)
  const has = (organId: string) => chosen.some((one) => one.organId === organId)
  if (units.isPending) return <Loading what="单位" />
  const shown = (units.data?.units ?? []).filter(({ organId, name }) => has(organId) || name.includes(text.trim()))
  const toggle = (organId: string, on: boolean) => set(on ? [...chosen, { organId }] : chosen.filter((one) => one.organId !== organId))
  return (
    <>
      <Input
        aria-label="找单位"
        placeholder="输名称的一部分，例如：河湾、档案"
        value={text}
        onChange={(event) => setText(event.target.value)}
        style={{ marginBottom: 6 }}
      />
      <ul className="unit-list">
        {shown.map((unit) => (
          <li key={unit.organId}>
            <Checkbox
              checked={has(unit.organId)}
              onChange={(event) => toggle(unit.organId, event.target.checked)}
              style={{ paddingLeft: text ? 0 : unit.depth * 14 }}
            >
              {unit.shortName}
              {!unit.hasDesk && <span className="xs m">　没有账号，回复由您登记</span>}
            </Checkbox>
            {withDays && has(unit.organId) && (
              <DueDay
                page={page}
                name={unit.shortName}
                day={chosen.find((one) => one.organId === unit.organId)?.dueOn}
                set={(dueOn) =>
                  set(chosen.map((one) => (one.organId === unit.organId ? { organId: unit.organId, ...(dueOn ? { dueOn } : {}) } : one)))
                }
              />
            )}
          </li>
        ))}
        {shown.length === 0 && <li className="m s">没有这样的单位</li>}
      </ul>
      <p className="xs m" style={{ marginTop: 4 }}>
        已选 {chosen.length} 个单位
      </p>
    </>
  )
}

const DueDay = ({ page, name, day, set }: { page: CasePage; name: string; day: string | undefined; set: (day: string) => void }) => {
  const board = useCoSearches(page.row.id)
  return (
    <Input
      type="date"
      size="small"
      aria-label={`${name}的回复日期`}
      value={day ?? board.data?.defaultDueOn ?? ''}
      onChange={(event) => set(event.target.value)}
    />
  )
}

/** For 会商: units, the 司法所 among them, and an adviser from outside by name. */
export const ParticipantPicker = (props: OwnFieldProps) => {
  const listed = useCoSearchUnits(props.page.row.id)
  const nameOf = (organId: string) => listed.data?.units.find((unit) => unit.organId === organId)?.name ?? ''
  const participants = Array.isArray(props.value) ? props.value : []
  const units: readonly Chosen[] = participants.filter((one) => one.organId)
  const adviser: string = participants.find((one) => !one.organId)?.name ?? ''
  const join = (organs: readonly Chosen[], name: string) =>
    props.set([
      ...organs.map(({ organId }) => ({ as: nameOf(organId).includes('司法所') ? 'justice_office' : 'unit', organId })),
      ...(name.trim() ? [{ as: 'legal_adviser', name }] : []),
    ])
  return (
    <>
      <UnitPicker {...props} value={units} set={(organs) => join(chosenIn(organs), adviser)} />
      <div style={{ marginTop: 8 }}>
        <Input
          addonBefore="法律顾问"
          placeholder="外请的写姓名，例如：王律师；没有就空着"
          value={adviser}
          onChange={(event) => join(units, event.target.value)}
        />
      </div>
    </>
  )
}

/** Which of the requested items it is about. */
export const ItemsPicker = ({ value, set, page }: OwnFieldProps) => {
  const chosen: readonly number[] = Array.isArray(value) ? value : []
  return (
    <div className="radio-list">
      {page.items.map((item, index) => (
        <Checkbox
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
          key={index}
          checked={chosen.includes(index + 1)}
          onChange={(event) => set(event.target.checked ? [...chosen, index + 1] : chosen.filter((one) => one !== index + 1))}
        >
          {index + 1}. {item}
        </Checkbox>
      ))}
    </div>
  )
}
