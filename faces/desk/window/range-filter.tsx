/** From and to, for the boards of the counter. */
import { isPlainDate } from '#kernel'
import { DayField, Field } from '../parts/field.tsx'
import type { Range } from './days.ts'

export const RangeFilter = ({ range, set }: { readonly range: Range; readonly set: (range: Range) => void }) => (
  <div className="row t" style={{ gap: 16 }}>
    <Field label="从">
      {(ids) => <DayField ids={ids} value={range.from} onChange={(day) => isPlainDate(day) && set({ ...range, from: day })} />}
    </Field>
    <Field label="到">
      {(ids) => <DayField ids={ids} value={range.to} onChange={(day) => isPlainDate(day) && set({ ...range, to: day })} />}
    </Field>
  </div>
)
