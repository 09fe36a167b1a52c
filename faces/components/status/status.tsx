/** The headline of a progress page: one sentence, the days left, the light. */
import type { ReactNode } from 'react'
import { phrased } from '../prose/prose.tsx'
import { Tag, type Tone } from '../tag/tag.tsx'

export interface StatusProps {
  /** 明自然资公开申〔2025〕7号 · 长兴村5组征地补偿材料 */
  readonly reference: string
  /** 县自然资源局正在写答复，最晚 … 答复您; the page's heading. */
  readonly sentence: ReactNode
  readonly note?: ReactNode
  /** Button and links. */
  readonly actions?: ReactNode
  readonly count?: StatusCount
}

export interface StatusCount {
  /** 还有 */
  readonly before: string
  readonly value: number
  /** 个工作日 */
  readonly after: string
  readonly light: Light
  /** Another word than the light's own. */
  readonly word?: string
}

/** How it stands with the time; each with a shape and a word. */
export type Light = 'inTime' | 'soon' | 'late' | 'paused' | 'done'

const lights = {
  inTime: { tone: 'good', word: '来得及' },
  soon: { tone: 'soon', word: '快到期了' },
  late: { tone: 'late', word: '已经超期' },
  paused: { tone: 'paused', word: '停着，不算' },
  done: { tone: 'good', word: '办完了' },
} as const satisfies Record<Light, { readonly tone: Tone; readonly word: string }>

/** The tag of a light. */
export const LightTag = ({ light, word }: { readonly light: Light; readonly word?: string }) => (
  <Tag tone={lights[light].tone}>{word ?? lights[light].word}</Tag>
)

/** The sun-coloured edge on top: read this first. */
export const Status = ({ reference, sentence, note, actions, count }: StatusProps) => (
  <div className={count ? 'state' : 'state state--plain'}>
    <div>
      <p className="state__no k">{reference}</p>
      <h1 className="k">{phrased(sentence)}</h1>
      {note && <p>{phrased(note)}</p>}
      {actions && <div className="btns btns--tight">{actions}</div>}
    </div>
    {count && (
      <div className="count">
        <span>{count.before}</span>
        <b>{count.value}</b>
        <span>{count.after}</span>
        <LightTag light={count.light} word={count.word} />
      </div>
    )}
  </div>
)
