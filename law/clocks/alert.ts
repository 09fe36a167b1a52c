/** Lights for the workdays that remain (convention: 5, 3, 1). */
import { defaultSettings, type LawSettings } from '../settings.ts'

export type AlertLevel = 'none' | 'yellow' | 'orange' | 'red' | 'overdue'

/** null or plenty: none. `overdue` true: the due date has passed. */
export const alertLevel = (remaining: number | null, overdue = false, settings: LawSettings = defaultSettings): AlertLevel => {
  if (overdue || (remaining !== null && remaining < 0)) return 'overdue'
  if (remaining === null) return 'none'
  const [yellow, orange, red] = settings.alertWorkdays
  return remaining <= red ? 'red' : remaining <= orange ? 'orange' : remaining <= yellow ? 'yellow' : 'none'
}
