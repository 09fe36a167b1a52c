/** The office's own settings of notifications: quiet hours, the hour of the digest, which rules are off or urgent. SQL is here. */
import { sql } from 'kysely'
import type { ActContext, ViewContext } from '#platform'
import { type OfficeSettings, SaveOffice } from './contract.ts'
import { applicantRules } from './rules/applicant-rules.ts'
import { officialRules } from './rules/official-rules.ts'
import { type QuietHours, usualQuiet } from './rules/quiet-hours.ts'
import { reminderTitles } from './rules/reminders.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'>

const usual: OfficeSettings = { quietFrom: usualQuiet.from, quietTo: usualQuiet.to, digestAt: '08:30', overrides: {} }

/** What stands, or the usual. */
export const loadOffice = async (context: Reading): Promise<OfficeSettings> => {
  const found = await sql<{ value: unknown }>`select value from notifications.setting where name = 'office'`.execute(context.sql)
  const stored = SaveOffice.safeParse(found.rows[0]?.value)
  return stored.success ? stored.data : usual
}

/** Keeps the settings. */
export const saveOffice = async (context: Pick<ActContext, 'sql'>, settings: OfficeSettings): Promise<void> => {
  await sql`insert into notifications.setting (name, value) values ('office', ${JSON.stringify(settings)}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(context.sql)
}

/** True for the first who asks on a day: the digests of a day are written once. */
export const beginDigestDay = async ({ sql: database, today }: Pick<ActContext, 'sql' | 'today'>): Promise<boolean> => {
  const begun = await sql`insert into notifications.setting as s (name, value) values ('digestDay', to_jsonb(${today}::text))
    on conflict (name) do update set value = excluded.value where s.value <> excluded.value returning 1`.execute(database)
  return begun.rows.length > 0
}

/** The quiet hours of the office. */
export const quietOf = ({ quietFrom, quietTo }: Pick<OfficeSettings, 'quietFrom' | 'quietTo'>): QuietHours => ({
  from: quietFrom,
  to: quietTo,
})

export interface Ruling {
  readonly off: boolean
  readonly urgent: boolean
}

/** What the office says of a rule, else what the table says. */
export const rulingOf = ({ overrides }: OfficeSettings, key: string, urgent: boolean): Ruling => overrides[key] ?? { off: false, urgent }

/** All rules, as the settings page lists them. */
export const ruleRows = (settings: OfficeSettings) => [
  ...applicantRules.map(({ on, title, urgent = false }) => row(settings, 'applicant', on, title, urgent)),
  ...officialRules.map(({ on, title, urgent = false }) => row(settings, 'official', `${on}:${title}`, title, urgent)),
  ...Object.entries(reminderTitles).map(([rule, title]) =>
    row(settings, 'official', rule, title, rule === 'due.today' || rule === 'due.over'),
  ),
]

const row = (settings: OfficeSettings, to: 'applicant' | 'official', name: string, title: string, urgent: boolean) => {
  const key = `${to}:${name}`
  return { key, to, title, ...rulingOf(settings, key, urgent) }
}
