/** 咨询转办: questions this office answers or has asked, and what went to 12345 and the petition office (R013, R014). */
import { useState } from 'react'
import { may, useMe } from '../client/session.tsx'
import { useTitle } from '../parts/title.ts'
import { HandOverBoard } from './hand-over-board.tsx'
import { InquiryBoard } from './inquiry-board.tsx'

const parts = { open: '等答复的咨询', answered: '已答复的咨询', handOvers: '转办清单' } as const
type Part = keyof typeof parts
const partNames = Object.keys(parts).filter((name): name is Part => name in parts)

export const InquiriesScreen = () => {
  useTitle('咨询转办')
  const me = useMe()
  const [part, setPart] = useState<Part>('open')
  const seen = partNames.filter((name) => name !== 'handOvers' || may(me, 'requests.handOvers'))
  return (
    <div className="board">
      <h1>咨询转办</h1>
      <p className="lead">问政策、问怎么办的，请懂业务的单位直接回答；投诉举报和信访的，转给该办的地方，有据可查。</p>
      <div className="filters seg-row">
        <div className="seg">
          {seen.map((name) => (
            <button key={name} type="button" aria-pressed={name === part} onClick={() => setPart(name)}>
              {parts[name]}
            </button>
          ))}
        </div>
      </div>
      {part === 'handOvers' ? <HandOverBoard /> : <InquiryBoard key={part} state={part} />}
    </div>
  )
}
