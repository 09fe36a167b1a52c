/** The checks of a decision that are pure law: no case needed, only the code, what is cited, the wording and the day (validators 3, 4, 11, 12, 13). */
import { invalid, ok, type PlainDate, type Result, unlawful } from '#kernel'
import { decisions } from '../decisions.ts'
import { citationFault, citeInChinese } from './articles.ts'
import type { ArticleRef, DecisionCode, RemedyRoute } from './codes.ts'
import { requiredFields } from './requirements.ts'
import { type SubReasonCode, subReasons } from './sub-reasons.ts'

/** The provisions a decision of this kind may cite. */
export const allowedArticles = (code: DecisionCode, subReason?: SubReasonCode): readonly ArticleRef[] => {
  const type = decisions[code]
  return [...new Set([...type.mustCite, ...type.mayCite, ...(subReason ? subReasons[subReason].articles : [])])]
}

/** Validators 3 and 13: every cited provision belongs to the code and is in force on the day; one of the code's own is cited. */
export const checkCitations = (
  code: DecisionCode,
  cited: readonly ArticleRef[],
  on: PlainDate,
  subReason?: SubReasonCode,
): Result<null> => {
  const allowed = allowedArticles(code, subReason)
  for (const ref of cited) {
    const fault = citationFault(ref, on)
    if (fault) return unlawful(fault, citeInChinese(ref), { articles: fault })
    if (!allowed.includes(ref)) {
      const message = `“${decisions[code].title}”不能引用${citeInChinese(ref)}；可以引用：${allowed.map(citeInChinese).join('、')}`
      return unlawful(message, citeInChinese(ref), { articles: message })
    }
  }
  const own = subReason ? subReasons[subReason].articles : decisions[code].mustCite
  if (own.length > 0 && !own.some((ref) => cited.includes(ref))) {
    const message = `请引用本类答复的依据：${own.map(citeInChinese).join('或者')}`
    return unlawful(message, citeInChinese(own[0] ?? '36'), { articles: message })
  }
  return ok(null)
}

/** Validator: the type itself is in force on the day of the decision. */
export const checkTypeInForce = (code: DecisionCode, on: PlainDate): Result<null> => {
  const { effectiveFrom, effectiveTo, title } = decisions[code]
  if (on < effectiveFrom) return unlawful(`“${title}”自${effectiveFrom}起才适用`, citeInChinese('36'))
  if (effectiveTo !== null && on > effectiveTo) return unlawful(`“${title}”已于${effectiveTo}停用`, citeInChinese('36'))
  return ok(null)
}

/** Validator 12, first half: a query matter is told, never refused; the words 不予公开 may not stand in its letter. */
export const checkWording = (code: DecisionCode, letterText: string): Result<null> => {
  if (code !== 'denied.administrative_query' || !/不予公开/.test(letterText)) return ok(null)
  const message = '行政查询事项是告知“依照有关法律、行政法规的规定办理”，文书中不能出现“不予公开”，请修改措辞'
  return unlawful(message, citeInChinese('36(7)'), { reasons: message })
}

/** Levels of the norm that forbids disclosure, as the form offers them. */
export type ProhibitionLevel = 'law' | 'administrative_regulation' | 'local_regulation' | 'rule' | 'other'

/** Validator 12, second half: only a law or an administrative regulation can forbid disclosure. */
export const checkProhibitionLevel = (code: DecisionCode, level: string | undefined): Result<null> => {
  if (code !== 'denied.other_law' || level === 'law' || level === 'administrative_regulation') return ok(null)
  const message = '只有法律、行政法规可以禁止公开；地方性法规、规章和其他文件不足以作为依据，请改用其他理由或者予以公开'
  return unlawful(message, citeInChinese('14'), { prohibitingLawLevel: message })
}

/** Fields that the form leaves empty, or a pair of which at least one is needed; with how to mend each. */
export const checkFields = (
  code: DecisionCode,
  values: Readonly<Record<string, unknown>>,
  subReason?: SubReasonCode | null,
): Result<null> => {
  const lacking: Record<string, string> = {}
  for (const field of requiredFields(code, subReason)) {
    if (field.required && isEmpty(values[field.name])) lacking[field.name] = `请填写“${field.label}”`
    if (field.choices && !isEmpty(values[field.name]) && !(String(values[field.name]) in field.choices))
      lacking[field.name] = `“${field.label}”请从列出的选项中选择`
  }
  if (code === 'granted.already_public' && isEmpty(values.link) && isEmpty(values.place)) lacking.link = '网址和查阅地点至少填写一项'
  if (code === 'unable.not_held.other_organ' && !subReason && isEmpty(values.notDeterminable)) {
    if (isEmpty(values.rightOrgan)) lacking.rightOrgan = '请填写负责公开的机关；不能确定的，请勾选“不能确定负责公开的机关”'
    if (isEmpty(values.rightOrganContact)) lacking.rightOrganContact = '请填写该机关的联系方式'
  }
  const names = Object.values(lacking)
  return names.length === 0 ? ok(null) : invalid(names.join('；'), lacking)
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Validator 4: the route printed is the route computed. */
export const checkRemedy = (stated: RemedyRoute, computed: RemedyRoute): Result<null> => {
  if (stated === computed) return ok(null)
  const message =
    computed === 'reconsideration_first'
      ? '依据第十四、十五、十六条不予公开的，必须告知申请人先申请行政复议，不能写成可以直接起诉'
      : '救济渠道与所引依据不符，请使用系统生成的救济渠道'
  return unlawful(message, citeInChinese('复议法 23.1(4)'), { remedy: message })
}

/** Validator 11: a decision served through the internet carries the internet channel of the reconsideration organ. */
export const checkElectronicService = (method: string, reconsiderationUrl: string | null | undefined): Result<null> => {
  if (method !== 'electronic' || (reconsiderationUrl ?? '').trim() !== '') return ok(null)
  const message = '通过互联网送达的，应当同时提供网上申请行政复议的渠道；请先在机关资料中填写复议机关的网上申请地址，或者改用其他送达方式'
  return unlawful(message, citeInChinese('复议法 22.2'), { method: message })
}
