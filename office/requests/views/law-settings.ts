/** law.settings: the points the law leaves open, with what this office has chosen. */
import { z } from 'zod'
import { ok } from '#kernel'
import { defaultSettings, listSettings } from '#law'
import { view } from '#platform'
import { loadRuleSettings } from '../rule-settings.ts'

export const lawSettings = view({
  name: 'law.settings',
  title: '约定和待核对',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const { law } = await loadRuleSettings(context, defaultSettings)
    return ok({ settings: listSettings(law) })
  },
})
