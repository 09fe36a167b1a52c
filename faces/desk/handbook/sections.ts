/** Which page of the handbook, and which section, helps on the screen one is on. Pure; a test holds every anchor true. */
import type { RoleName } from '#identity/contract'

export interface HandbookPlace {
  /** File in docs/handbook without .md. */
  readonly page: string
  /** Heading in it; null for its beginning. */
  readonly section: string | null
}

/** Pages in the order of the work, with the roles they are written for. */
export const handbookPages = [
  { page: 'clerk', title: '受理员', roles: ['clerk'] },
  { page: 'counter', title: '窗口和便民', roles: ['window_clerk'] },
  { page: 'handler', title: '承办人', roles: ['handler'] },
  { page: 'reviewer-and-head', title: '审核人、负责人', roles: ['legal_reviewer', 'disclosure_reviewer', 'foi_office_head', 'organ_head'] },
  { page: 'together', title: '协查、会商', roles: ['leading_group'] },
  { page: 'remedies', title: '复议诉讼、投诉', roles: [] },
  { page: 'conversion', title: '转主动公开、热点', roles: [] },
  { page: 'one-line', title: '口径、法条、案例', roles: ['supervisor'] },
  { page: 'publications', title: '已公开信息', roles: [] },
  { page: 'desk', title: '视图、批量、按键、打印', roles: [] },
  { page: 'old-register', title: '导入旧台账', roles: [] },
  { page: 'templates', title: '文书模板', roles: [] },
  { page: 'notifications', title: '通知', roles: [] },
  { page: 'administrators', title: '管理员', roles: ['system_admin', 'security_admin', 'audit_admin'] },
  { page: 'citizen', title: '群众怎么用', roles: [] },
  { page: 'operations', title: '运维', roles: [] },
] as const satisfies readonly { readonly page: string; readonly title: string; readonly roles: readonly RoleName[] }[]

interface ScreenHelp {
  readonly screen: RegExp
  readonly place: HandbookPlace
}

/** The first that fits: the most particular stand first. */
const help: readonly ScreenHelp[] = [
  { screen: /^\/cases\/[^/]+\/decision/, place: { page: 'handler', section: '起草答复' } },
  { screen: /^\/cases\/[^/]+\/review/, place: { page: 'reviewer-and-head', section: '审核' } },
  { screen: /^\/cases\/[^/]+/, place: { page: 'handler', section: '案件页' } },
  { screen: /^\/cases/, place: { page: 'desk', section: '存好的视图' } },
  { screen: /^\/register/, place: { page: 'clerk', section: '登记一件新来的' } },
  { screen: /^\/books\/conversions/, place: { page: 'conversion', section: null } },
  { screen: /^\/books\/heat/, place: { page: 'conversion', section: '热点' } },
  { screen: /^\/books\/conversion-rate/, place: { page: 'conversion', section: '转化率' } },
  { screen: /^\/books\/departures/, place: { page: 'one-line', section: '主管部门：口径不一致的，同意或者要求调整' } },
  { screen: /^\/books\/compendium/, place: { page: 'one-line', section: '查法条和案例' } },
  { screen: /^\/books\/publications/, place: { page: 'publications', section: null } },
  { screen: /^\/books\/old-register/, place: { page: 'old-register', section: null } },
  { screen: /^\/books\/report/, place: { page: 'reviewer-and-head', section: '监督员' } },
  { screen: /^\/books/, place: { page: 'clerk', section: '登记一件新来的' } },
  { screen: /^\/inquiries/, place: { page: 'counter', section: '咨询' } },
  { screen: /^\/talk/, place: { page: 'counter', section: '没有先沟通，怎么办' } },
  { screen: /^\/together/, place: { page: 'together', section: '协查' } },
  { screen: /^\/leading/, place: { page: 'together', section: '重大复杂' } },
  { screen: /^\/remedies/, place: { page: 'remedies', section: null } },
  { screen: /^\/window/, place: { page: 'counter', section: '窗口出件' } },
  { screen: /^\/settings\/templates/, place: { page: 'templates', section: null } },
  { screen: /^\/notices/, place: { page: 'notifications', section: '谁会收到什么' } },
  { screen: /^\/settings\/notices/, place: { page: 'notifications', section: '用邮件、短信收' } },
  { screen: /^\/settings\/ways/, place: { page: 'notifications', section: '管理员：通不通' } },
  { screen: /^\/settings\/people/, place: { page: 'administrators', section: '来了一位新同事' } },
  { screen: /^\/settings\/guide/, place: { page: 'administrators', section: '公开指南' } },
  { screen: /^\/settings\/law/, place: { page: 'administrators', section: '约定和待核对' } },
  { screen: /^\/settings\/(audit|sessions)/, place: { page: 'administrators', section: '审计' } },
]

/** The place for an address of the desk; for the others the page written for the person's role, else the first. */
export const placeFor = (pathname: string, roles: readonly string[]): HandbookPlace => {
  const found = help.find(({ screen }) => screen.test(pathname))
  if (found) return found.place
  const mine = handbookPages.find((one) => one.roles.some((role) => roles.includes(role)))
  return { page: mine?.page ?? handbookPages[0].page, section: null }
}

/** Every place the mapping names. */
export const namedPlaces: readonly HandbookPlace[] = help.map(({ place }) => place)

/** A heading as an anchor: its words without what stands in brackets. */
export const anchorOf = (heading: string): string =>
  heading
    .replace(/（[^）]*）/g, '')
    .trim()
    .replace(/[\s，、。：；“”]+/g, '-')
    .replace(/^-+|-+$/g, '')
