/** sunlit generate: writes what is made from the code — schema dump, table types, docs/reference — or checks that it is fresh. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { permissionsReference } from '#identity'
import { acts, views } from '../../composition.ts'
import { calendarReference, clocksReference, decisionsReference, settingsReference } from '../../law/reference.ts'
import { generateDatabaseFiles } from '../../platform/generate-database.ts'
import { projectTop } from '../../platform/top.ts'
import { letterChecksReference } from '../letter-checks-reference.ts'
import { realRequestsReference } from '../seed/real-reference.ts'
import { stagesReference } from '../stages-reference.ts'
import { tell } from './open.ts'

/** generate [--check] */
export const generateCommand = async (args: readonly string[]): Promise<number> => {
  const textByPath: Readonly<Record<string, string>> = {
    ...(await generateDatabaseFiles()),
    'docs/reference/clocks.md': clocksReference(),
    'docs/reference/decisions.md': decisionsReference(),
    'docs/reference/settings.md': settingsReference(),
    'docs/reference/calendar.md': calendarReference(),
    'docs/reference/permissions.md': permissionsReference(acts, views),
    'docs/reference/stages.md': stagesReference(),
    'docs/reference/letter-checks.md': letterChecksReference(),
    'docs/reference/real-requests.md': await realRequestsReference(),
  }
  const stale = Object.entries(textByPath).filter(([path, text]) => readOrEmpty(path) !== text)
  if (args.includes('--check')) {
    for (const [path] of stale) tell(`不是最新：${path}（运行 ./sunlit generate）`)
    return stale.length === 0 ? 0 : 1
  }
  for (const [path, text] of stale) {
    const full = join(projectTop(), path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, text)
    tell(`写出 ${path}`)
  }
  return 0
}

const readOrEmpty = (path: string): string => {
  try {
    return readFileSync(join(projectTop(), path), 'utf8')
  } catch {
    return ''
  }
}
