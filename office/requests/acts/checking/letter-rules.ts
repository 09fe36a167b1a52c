/** requests.saveLetterRule, requests.retireLetterRule: the office's own rules of 答复体检; a rule proves itself on its examples before it is kept (R028). */
import { conflict, err, missing, ok, type Refusal } from '#kernel'
import { act } from '#platform'
import { ruleFault } from '../../checkup/office-rule.ts'
import { RetireLetterRule, SaveLetterRule } from '../../checkup.contract.ts'
import { insertRuleVersion, newestRule, nextRuleNumber, ruleName, ruleNumber } from '../../store-letter-rules.ts'
import { personOf } from '../on-case.ts'

const changed = () => conflict('这条规则刚才有人改过，请看过新的再改。', ['有了新的版本'])

export const saveLetterRule = act({
  name: 'requests.saveLetterRule',
  title: '保存体检规则',
  side: 'office',
  input: SaveLetterRule,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, ruleId, version, content }) => {
    const fault = ruleFault(content)
    if (fault) return err<Refusal>({ kind: 'invalid', message: fault.message, fields: { [`content.${fault.field}`]: fault.message } })
    const before = ruleId ? await newestRule(context, organId, ruleNumber(ruleId)) : null
    if (ruleId && !before) return missing('本单位没有这条规则，请从列表重新打开。')
    if (before && before.version !== version) return changed()
    const number = before ? ruleNumber(before.id) : await nextRuleNumber(context)
    const next = { number, version: (before?.version ?? 0) + 1, organId, content, active: true, reason: null, by: personOf(context) }
    if (!(await insertRuleVersion(context, next))) return changed()
    context.happened({
      name: 'requests.letterRuleSaved',
      subject: { kind: 'letter_rule', id: ruleName(number) },
      organId,
      detail: { version: next.version, level: content.level, source: content.source.kind },
    })
    return ok({ ruleId: ruleName(number), version: next.version })
  },
})

export const retireLetterRule = act({
  name: 'requests.retireLetterRule',
  title: '停用体检规则',
  side: 'office',
  input: RetireLetterRule,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, ruleId, reason }) => {
    const before = await newestRule(context, organId, ruleNumber(ruleId))
    if (!before?.active) return missing('本单位没有这条在用的规则，请从列表重新打开。')
    const { id: _id, version, organId: _organ, active: _active, by: _by, at: _at, ...content } = before
    const next = { number: ruleNumber(ruleId), version: version + 1, organId, content, active: false, reason, by: personOf(context) }
    if (!(await insertRuleVersion(context, next))) return changed()
    context.happened({
      name: 'requests.letterRuleRetired',
      subject: { kind: 'letter_rule', id: ruleId },
      organId,
      detail: { version: next.version },
    })
    return ok({ ruleId, version: next.version })
  },
})
