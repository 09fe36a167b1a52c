/** requests.letterRules: every rule of 答复体检, built in and of the office, for the settings page (R028). */
import { personNames } from '#identity'
import { ok } from '#kernel'
import { listOrgans } from '#organs'
import { view } from '#platform'
import { ruleGroups } from '../../checkup/rules.ts'
import { type LetterRules, SeeLetterRules } from '../../checkup.contract.ts'
import { rulesFor } from '../../store-letter-rules.ts'

export const letterRules = view({
  name: 'requests.letterRules',
  title: '答复体检的规则',
  side: 'office',
  input: SeeLetterRules,
  within: async (_context, { organId }) => organId,
  show: async (context, { organId }) => {
    const stored = await rulesFor(context, organId)
    const names = await personNames(context.sql, [...new Set(stored.map(({ by }) => by))])
    const organs = stored.length > 0 ? await listOrgans(context.sql, [...new Set(stored.map((rule) => rule.organId))]) : []
    const shown: LetterRules = {
      builtIn: ruleGroups.flatMap(([group, rules]) =>
        rules.map(({ id, title, article, level, why, bad, good }) => ({
          id,
          title,
          article,
          level,
          why,
          bad: bad.says,
          good: good.says,
          group,
        })),
      ),
      office: stored.map(({ id, version, organId: of, active, by, at, ...content }) => ({
        id,
        version,
        content,
        active,
        ofThisOrgan: of === organId,
        organName: organs.find((organ) => organ.id === of)?.name ?? '',
        by: names.get(by) ?? '未知',
        at,
      })),
    }
    return ok(shown)
  },
})
