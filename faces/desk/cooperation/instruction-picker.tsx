/** Which instruction of the leading group is reported on: those still open. */
import { Radio } from 'antd'
import type { OwnFieldProps } from '../acts/form-spec.ts'
import { useResponsible } from './queries.ts'

export const InstructionPicker = ({ value, set, page }: OwnFieldProps) => {
  const card = useResponsible(page.row.id)
  const open = card.data?.escalated?.openInstructions ?? []
  return (
    <Radio.Group value={value} onChange={(event) => set(event.target.value)}>
      <div className="radio-list">
        {open.map(({ ref, text }) => (
          <Radio key={ref} value={ref}>
            {text}
          </Radio>
        ))}
        {open.length === 0 && <span className="m s">没有还要反馈的指示</span>}
      </div>
    </Radio.Group>
  )
}
