/** The remedy paragraph of a letter, generated and never typed (law 7.5): organ, address, limit, online channel. */
import { inChinese, ok, type PlainDate, type Result, unlawful } from '#kernel'
import type { RemedyRoute } from '../decisions/codes.ts'

export interface RemedyBodies {
  readonly reconsiderationOrgan: string
  readonly reconsiderationAddress: string
  /** Internet channel of the reconsideration organ; required when served electronically (复议法 22.2). */
  readonly reconsiderationUrl?: string | null
  readonly courtName: string
  readonly courtAddress?: string | null
}

export interface RemedyParagraphInput {
  readonly route: RemedyRoute
  readonly party?: 'applicant' | 'third_party'
  readonly bodies: RemedyBodies
  readonly servedElectronically?: boolean
  /** With `mixed`: how the letter names its parts, e.g. 本决定第二项. */
  readonly refusedPart?: string
  readonly otherPart?: string
  /** With silence: the day the period ended and who supervises. */
  readonly replyDue?: PlainDate
  readonly supervisingAuthority?: string
}

/** The paragraphs for the letter; none for a procedural notice. Refused when a name, an address or a required channel is missing. */
export const remedyParagraphs = (input: RemedyParagraphInput): Result<readonly string[]> => {
  if (input.route === 'none') return ok([])
  const lacking = lackingIn(input)
  if (lacking) return unlawful(lacking, '《中华人民共和国行政复议法》第二十二条、第二十三条', { remedy: lacking })
  return ok(textOf(input))
}

const lackingIn = ({ route, bodies, servedElectronically }: RemedyParagraphInput): string | null => {
  if (route === 'apply_first') return null
  if (bodies.reconsiderationOrgan.trim() === '') return '救济渠道缺少复议机关名称，请在机关资料中填写'
  if (bodies.reconsiderationAddress.trim() === '') return '救济渠道缺少复议机关地址，请在机关资料中填写'
  if ((route === 'either' || route === 'mixed') && bodies.courtName.trim() === '') return '救济渠道缺少法院名称，请在机关资料中填写'
  if (servedElectronically && (bodies.reconsiderationUrl ?? '').trim() === '')
    return '通过互联网送达的，应当同时提供网上申请行政复议的渠道，请在机关资料中填写'
  return null
}

const textOf = (input: RemedyParagraphInput): readonly string[] => {
  const { bodies, servedElectronically } = input
  const organ = `${bodies.reconsiderationOrgan}（地址：${bodies.reconsiderationAddress}）`
  const online = servedElectronically && bodies.reconsiderationUrl ? [`网上申请行政复议的渠道：${bodies.reconsiderationUrl}`] : []
  const court = bodies.courtAddress ? `${bodies.courtName}（地址：${bodies.courtAddress}）` : bodies.courtName
  const first = (what: string) =>
    `如对${what}不服，应当自收到本决定书之日起60日内先向${organ}申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。`
  const either = (what: string) =>
    `如对${what}不服，可以自收到之日起60日内向${organ}申请行政复议，或者自收到之日起6个月内向${court}提起行政诉讼。`
  switch (input.route) {
    case 'none':
      return []
    case 'reconsideration_first':
      return [first('本决定中不予公开的内容'), ...online]
    case 'either':
      return [either(input.party === 'third_party' ? '本机关公开上述信息的决定' : '本决定'), ...online]
    case 'mixed':
      return [
        first(input.refusedPart ?? '本决定中不予公开的内容'),
        either(input.otherPart ?? '本决定的其他内容'),
        '对本决定的全部内容均可以一并申请行政复议。',
        ...online,
      ]
    case 'apply_first':
      return [
        '您可以先申请公开该信息；对答复不服或者逾期不答复的，可以依法申请行政复议或者提起行政诉讼。您也可以向政府信息公开工作主管部门反映。',
      ]
    case 'reconsideration_first_advised':
      return [
        `答复期限已于${input.replyDue ? inChinese(input.replyDue) : '法定最后一日'}届满。您可以向${input.supervisingAuthority ?? '政府信息公开工作主管部门'}反映，也可以自该日起60日内向${organ}申请行政复议；直接起诉的，人民法院可能要求先经行政复议。`,
        ...online,
      ]
  }
}

/** For silence before 2026-07-01, when both routes were open. */
export const silenceParagraph = (input: RemedyParagraphInput): Result<readonly string[]> => {
  if (input.route !== 'either') return remedyParagraphs(input)
  const lacking = lackingIn(input)
  if (lacking) return unlawful(lacking, '《中华人民共和国行政复议法》第二十二条', { remedy: lacking })
  const { bodies } = input
  return ok([
    `答复期限已于${input.replyDue ? inChinese(input.replyDue) : '法定最后一日'}届满。您可以向${input.supervisingAuthority ?? '政府信息公开工作主管部门'}反映，也可以自该日起60日内向${bodies.reconsiderationOrgan}（地址：${bodies.reconsiderationAddress}）申请行政复议，或者自该日起6个月内向${bodies.courtName}提起行政诉讼。`,
  ])
}
