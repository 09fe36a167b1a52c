/** remedies.running: the list of proceedings with lights; what must be answered first (R043). */
import { ok, plainDate, yearOf } from '#kernel'
import { view } from '#platform'
import { type RunningProceedings, SeeRunning } from '../contract.ts'
import { proceedingsWithin, readProceedings } from './rows.ts'

const name = 'remedies.running'

export const runningProceedings = view({
  name,
  title: '复议诉讼清单',
  side: 'office',
  input: SeeRunning,
  within: async () => null,
  show: async (context, { all }) => {
    const rows = await readProceedings(context, proceedingsWithin(context, name))
    // struck out: shown among all, counted nowhere
    const standing = rows.filter(({ struckOn }) => struckOn === null)
    const firstOfYear = plainDate(`${yearOf(context.today)}-01-01`)
    const open = standing.filter(({ light }) => light !== 'done')
    const shown: RunningProceedings = {
      rows: (all ? rows : open).slice(0, 500),
      numbers: {
        running: standing.filter(({ concludedOn }) => concludedOn === null).length,
        late: open.filter(({ light }) => light === 'late').length,
        soon: open.filter(({ light }) => light === 'soon').length,
        concludedThisYear: standing.filter(({ concludedOn }) => concludedOn !== null && concludedOn >= firstOfYear).length,
      },
    }
    return ok(shown)
  },
})
