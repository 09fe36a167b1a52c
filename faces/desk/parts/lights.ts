/** What a light says: shape, word and colour of a case's time (README-desk.md 2). Pure. */
import type { CaseRow, Light } from '#requests/contract'

export type Shape = 'block' | 'triangle' | 'dot' | 'bars' | 'dashed' | 'none' | 'tick' | 'diamond'
export type Tone = 'red' | 'amb' | 'grn' | 'hold' | 'off' | 'ok' | 'blue' | 'none'
export interface LightFace {
  readonly shape: Shape
  readonly tone: Tone
  readonly word: string
}

const faces: Readonly<Record<Light, Omit<LightFace, 'word'>>> = {
  in_time: { shape: 'dot', tone: 'grn' },
  soon: { shape: 'triangle', tone: 'amb' },
  today: { shape: 'block', tone: 'red' },
  late: { shape: 'block', tone: 'red' },
  paused: { shape: 'bars', tone: 'hold' },
  done: { shape: 'tick', tone: 'ok' },
}

/** The light of one row in words: 还有 9 个工作日, 今天到期, 已超 2 个工作日, 期限不计, 已办结. */
export const lightOf = (row: Pick<CaseRow, 'light' | 'remainingWorkdays' | 'stage'>): LightFace => ({
  ...faces[row.light],
  word: wordOf(row),
})

const wordOf = ({ light, remainingWorkdays, stage }: Pick<CaseRow, 'light' | 'remainingWorkdays' | 'stage'>): string => {
  switch (light) {
    case 'in_time':
    case 'soon':
      return remainingWorkdays === null ? (light === 'soon' ? '快到期' : '来得及') : `还有 ${remainingWorkdays} 个工作日`
    case 'today':
      return '今天到期'
    case 'late':
      return remainingWorkdays === null || remainingWorkdays >= 0 ? '已超期' : `已超 ${-remainingWorkdays} 个工作日`
    case 'paused':
      return pausedWords[stage] ?? '期限不计'
    case 'done':
      return stage === 'archived' ? '已归档' : stage === 'voided' ? '已作废' : '已答复'
  }
}

const pausedWords: Readonly<Partial<Record<CaseRow['stage'], string>>> = {
  submitted: '等确认收到',
  awaiting_correction: '等补正',
  awaiting_payment: '等缴费',
  consulting: '期限不计',
}

/** The words a filter shows. */
export const lightTitles: Readonly<Record<Light, string>> = {
  late: '已超期',
  today: '今天到期',
  soon: '三个工作日内',
  in_time: '来得及',
  paused: '期限不计',
  done: '已办完',
}
