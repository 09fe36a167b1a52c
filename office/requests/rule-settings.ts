/** The settings a case is judged by: the law's defaults, what the administrator changed, and the organ's own choices (第三十一条). */
import { sql } from 'kysely'
import {
  type Calendar,
  type CalendarNotice,
  defaultSettings,
  type LawSettings,
  nationalCalendar,
  readNotice,
  settingNames,
  withNotice,
} from '#law'
import type { Organ } from '#organs/contract'
import type { ActContext } from '#platform'
import { defaultRuleSettings, type RuleSettings } from './case/rule.ts'
import { SetFastLane } from './window.contract.ts'

/** As stored under these names in platform.setting: `law` a part of LawSettings, `calendarNotices` a list of notices loaded by hand. */
export const loadRuleSettings = async (
  context: Pick<ActContext, 'sql'>,
  organ: Pick<Organ, 'emailReceipt' | 'autoConfirm'>,
): Promise<RuleSettings> => {
  const stored = await sql<{
    name: string
    value: unknown
  }>`select name, value from platform.setting where name in ('law', 'calendarNotices', 'fastLane')`.execute(context.sql)
  const settingOf = (name: string) => stored.rows.find((row) => row.name === name)?.value
  return {
    ...defaultRuleSettings,
    law: { ...lawWith(settingOf('law')), emailReceipt: organ.emailReceipt, autoConfirm: organ.autoConfirm },
    calendar: calendarWith(settingOf('calendarNotices')),
    fastLane: fastLaneWith(settingOf('fastLane')),
  }
}

/** The law's settings of the whole county, for what is no single organ's. */
export const countyLaw = async (context: Pick<ActContext, 'sql'>): Promise<LawSettings> => {
  const stored = await sql<{ value: unknown }>`select value from platform.setting where name = 'law'`.execute(context.sql)
  return lawWith(stored.rows[0]?.value)
}

/** As requests.setFastLane has kept it; the default until then. */
const fastLaneWith = (stored: unknown): RuleSettings['fastLane'] => {
  const read = SetFastLane.safeParse(stored)
  return read.success ? read.data : defaultRuleSettings.fastLane
}

/** Only settings that exist are taken over. */
const lawWith = (stored: unknown): LawSettings => {
  if (typeof stored !== 'object' || stored === null) return defaultSettings
  const known = Object.entries(stored).filter(([name]) => settingNames.some((each) => each === name))
  return { ...defaultSettings, ...Object.fromEntries(known) }
}

/** A calendar is dear to build: one for each set of notices. */
const calendars = new Map<string, Calendar>()
const calendarWith = (stored: unknown): Calendar => {
  if (!Array.isArray(stored) || stored.length === 0) return nationalCalendar
  const key = JSON.stringify(stored)
  const built = calendars.get(key) ?? stored.reduce(withLoaded, nationalCalendar)
  calendars.set(key, built)
  return built
}

const withLoaded = (calendar: Calendar, notice: CalendarNotice): Calendar => {
  const read = readNotice(notice)
  return read.ok ? withNotice(calendar, read.value) : calendar
}
