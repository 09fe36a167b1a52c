/** The fields a decision type asks for: filled, and filled with something that can be (law/decisions, column "fields"). */
import { isPlainDate } from '#kernel'
import { type DecisionField, decisions, subReasons } from '#law'
import type { DecisionDraft } from '../inputs.contract.ts'
import { block, type Check, subReasonOf } from './decision-checks.ts'

/** What the form still lacks or has wrong. */
export const fieldChecks = (draft: DecisionDraft): readonly Check[] => [
  ...fieldsOf(draft).flatMap((field) => fieldCheck(draft, field)),
  ...either(draft),
]

/** The fields of the type, or of the sub-reason where there is one. */
export const fieldsOf = (draft: Pick<DecisionDraft, 'code' | 'subReason'>): readonly DecisionField[] => {
  const sub = subReasonOf(draft)
  return sub ? subReasons[sub].fields : decisions[draft.code].fields
}

const fieldCheck = (draft: DecisionDraft, field: DecisionField): readonly Check[] => {
  const value = fieldValue(draft, field.name)
  const article = field.article ? `条例第${field.article}条` : null
  if (value === '') return field.required ? [block(`请填写“${field.label}”。${field.hint ?? ''}`, article, field.name)] : []
  switch (field.kind) {
    case 'date':
      return isPlainDate(value) ? [] : [block(`“${field.label}”请填写存在的日期，格式如 2026-12-18。`, article, field.name)]
    case 'url':
      return /^https?:\/\/\S+$/.test(value) ? [] : [block(`“${field.label}”请填写以 http:// 或 https:// 开头的网址。`, article, field.name)]
    case 'choice':
      return !field.choices || value in field.choices ? [] : [block(`“${field.label}”请从给出的选项中选择。`, article, field.name)]
    case 'yes':
      return value === 'yes' || !field.required ? [] : [block(`请确认“${field.label}”。`, article, field.name)]
    case 'text':
    case 'long_text':
    case 'list':
    case 'document_number':
      return []
  }
}

/** Some fields live elsewhere in the draft. */
export const fieldValue = (draft: DecisionDraft, name: string): string => {
  if (name === 'reasons') return draft.reasons.trim()
  if (name === 'supplied') return draft.supplied.map(({ name: file }) => file).join('\n') || (draft.fields.supplied ?? '').trim()
  if (name === 'redactions') return draft.withheld.map(({ part }) => part).join('\n')
  return (draft.fields[name] ?? '').trim()
}

/** Pairs of which one must be there. */
const either = (draft: DecisionDraft): readonly Check[] => {
  const has = (name: string) => fieldValue(draft, name) !== ''
  if (draft.code === 'granted.already_public' && !has('link') && !has('place'))
    return [block('请填写网址或者查阅地点，至少一项。', '条例第三十六条第（一）项', 'link')]
  if (
    draft.code === 'unable.not_held.other_organ' &&
    !subReasonOf(draft) &&
    !has('notDeterminable') &&
    !(has('rightOrgan') && has('rightOrganContact'))
  )
    return [block('请填写负责公开的机关和联系方式；确实不能确定的，请勾选“不能确定”。', '条例第三十六条第（五）项', 'rightOrgan')]
  return []
}
