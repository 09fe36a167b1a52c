/** How a day looks in the ribbon: its class, its sign, what is said about it. Pure. */
import type { PlainDate } from '#kernel'
import { isWorked, type RibbonDay, type RibbonWeek } from './days.ts'

/** The days that stand out. */
export interface Markers {
  readonly today: PlainDate
  readonly due?: PlainDate
  readonly finished?: PlainDate
}

/** r start · n counted · l left · p paused · w forgotten · y delayed · x late · h holiday · o other; now, due and fin stand out. */
export const lookOf = (each: RibbonDay, { today, due, finished }: Markers): string => {
  if (each.day === finished) return 'fin'
  if (each.day === today && !finished) return 'now'
  if (each.day === due) return 'due'
  if (each.clock === 'start') return 'r'
  if (each.calendar === 'holiday') return 'h'
  if (!isWorked(each)) return 'o'
  if (finished && each.day > finished) return 'o'
  switch (each.clock) {
    case 'counted':
      return each.day <= today ? 'n' : 'l'
    case 'paused':
      return 'p'
    case 'forgotten':
      return 'w'
    case 'delayed':
      return 'y'
    case 'late':
      return 'x'
    case 'idle':
      return 'o'
  }
}

/** The sign in the cell when it is not a number. */
export const signOf = (each: RibbonDay, look: string): string => {
  if (look === 'fin') return '答'
  if (each.clock === 'start') return '收'
  if (!isWorked(each)) return '休'
  switch (each.clock) {
    case 'paused':
      return '停'
    case 'forgotten':
      return '旧'
    case 'delayed':
      return '延'
    case 'late':
      return '超'
    case 'counted':
    case 'idle':
      return ''
  }
}

/** What screen readers hear besides date and number. */
export const saidOf = (each: RibbonDay, look: string): string => {
  const said = [
    each.clock === 'start' ? '收到那天，不算' : '',
    each.name ?? '',
    each.calendar === 'makeUpDay' ? '调休上班' : '',
    look === 'now' ? '今天' : look === 'due' ? '最后一天' : look === 'fin' ? '这天办完' : '',
  ]
  return said.filter((part) => part !== '').join('，')
}

/** Look, ends of its run in the week (s, e), and the run's length at its start where the hatching is drawn in one piece. */
export const cellClass = (days: RibbonWeek['days'], at: number, markers: Markers): string => {
  const look = (place: number): string => {
    const day = days[place]
    return day ? lookOf(day, markers) : ''
  }
  const own = look(at)
  if (!runs.includes(own)) return `${own}${marked(own, look(at - 1), look(at + 1))}`
  const [before, after] = [look(at - 1), look(at + 1)]
  const starts = before !== own && !(own === 'l' && (before === 'now' || before === 'due'))
  const ends = after !== own && !((own === 'n' || own === 'l') && ['now', 'due', 'fin'].includes(after))
  let length = 1
  while (look(at + length) === own) length += 1
  return `${own}${starts ? ' s' : ''}${ends ? ' e' : ''}${starts && hatched.includes(own) && length > 1 ? ` n${length}` : ''}`
}

const runs = ['n', 'l', 'p', 'h', 'w', 'y', 'x']
const hatched = ['p', 'w']

const marked = (own: string, before: string, after: string): string => {
  if (own !== 'now' && own !== 'due' && own !== 'fin') return ''
  return `${before === 'n' ? ' bn' : before === 'l' || before === 'now' ? ' bl' : ''}${after === 'l' || after === 'due' ? ' al' : ''}`
}
