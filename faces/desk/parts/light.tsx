/** A light: shape + word + colour, never colour alone. */
import type { ReactNode } from 'react'
import type { CaseRow } from '#requests/contract'
import { type LightFace, lightOf, type Shape, type Tone } from './lights.ts'

const shapes: Readonly<Record<Shape, ReactNode>> = {
  block: (
    <>
      <path d="M1 1h10v10H1z" fill="currentColor" />
      <path d="M6 3v3.600M6 8.600v.4" stroke="#fff" strokeWidth="1.500" strokeLinecap="round" />
    </>
  ),
  triangle: <path d="M6 .8 11.600 11H.4z" fill="currentColor" />,
  dot: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  bars: <path d="M2 1h3v10H2zM7 1h3v10H7z" fill="currentColor" />,
  dashed: <circle cx="6" cy="6" r="4.300" fill="none" stroke="currentColor" strokeWidth="1.400" strokeDasharray="2 1.800" />,
  none: (
    <>
      <circle cx="6" cy="6" r="4.600" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M3 9 9 3" stroke="currentColor" strokeWidth="1.600" />
    </>
  ),
  tick: (
    <path
      d="M1.500 6.500 4.600 9.600 10.600 2.900"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.200"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  diamond: <path d="M6 .6 11.400 6 6 11.400.6 6z" fill="currentColor" />,
}

export const Light = ({ shape, tone, children, box = false }: { shape: Shape; tone: Tone; children: ReactNode; box?: boolean }) => (
  <span className={`lt ${tone}${box ? ' box' : ''}`}>
    <svg viewBox="0 0 12 12" aria-hidden="true">
      {shapes[shape]}
    </svg>
    {children}
  </span>
)

/** The light of a case row. */
export const CaseLight = ({ row, box = false }: { row: Pick<CaseRow, 'light' | 'remainingWorkdays' | 'stage'>; box?: boolean }) => {
  const face: LightFace = lightOf(row)
  return (
    <Light shape={face.shape} tone={face.tone} box={box}>
      {face.word}
    </Light>
  )
}
