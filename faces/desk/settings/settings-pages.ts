/** Which settings pages a person sees, by what she may do. Pure. */
import type { Me } from '#identity/contract'
import { may } from '../client/session.tsx'

export const settingsKeys = [
  'desk',
  'notices',
  'ways',
  'people',
  'sessions',
  'audit',
  'guide',
  'templates',
  'rules',
  'organs',
  'defects',
  'law',
] as const
export type SettingsKey = (typeof settingsKeys)[number]

export interface SettingsPage {
  readonly key: SettingsKey
  readonly title: string
}

const pages: readonly (SettingsPage & { readonly needs: string | null })[] = [
  { key: 'desk', title: '我的办件台', needs: null },
  { key: 'notices', title: '我的通知', needs: null },
  { key: 'people', title: '人员和角色', needs: 'identity.people' },
  { key: 'sessions', title: '登录情况', needs: 'identity.sessions' },
  { key: 'audit', title: '审计记录', needs: 'identity.auditTrail' },
  { key: 'guide', title: '公开指南', needs: 'organs.updateGuide' },
  { key: 'templates', title: '文书模板', needs: 'letters.templates' },
  { key: 'rules', title: '答复体检的规则', needs: 'requests.letterRules' },
  { key: 'organs', title: '单位、复议机关、法院', needs: 'organs.setIntake' },
  { key: 'defects', title: '公开指南的问题', needs: 'organs.guideDefects' },
  { key: 'ways', title: '通知设置', needs: 'notifications.officeSettings' },
  { key: 'law', title: '约定和待核对', needs: 'law.settings' },
]

/** The pages of this person, in order. */
export const settingsPagesFor = (me: Me): readonly SettingsPage[] => pages.filter(({ needs }) => needs === null || may(me, needs))
