/** docs/reference/permissions.md: every act and view × every role, from the table that the doors use. */
import { type RoleName, roleNames, roleTitles } from './contract.ts'
import { isBeforeSignIn, isForEverybody, isForEveryOfficial, isForSystem, reachOf } from './permitted-roles.ts'
import type { systemParts } from './system-parts.ts'

interface Named {
  readonly name: string
  readonly title: string
}

const marks = { own: '本人', organ: '本机关', tree: '本级及下级' } as const
const partTitles = { exchange: '交换', reaction: '后续处理', schedule: '定时', setup: '安装' } as const satisfies Record<
  keyof typeof systemParts,
  string
>

/** The reference page, in Chinese. */
export const permissionsReference = (acts: readonly Named[], views: readonly Named[]): string =>
  [
    '# 权限表',
    '',
    '由 `office/identity/roles.ts` 生成，请勿手改。“本机关”指授权所在的机关，“本级及下级”指该机关及机关树中其下各级。',
    '请假期间，B岗享有A岗的权限。三类管理员互斥，且不办理案件。',
    '',
    '## 办理（写）',
    '',
    ...table(acts),
    '',
    '## 查看（读）',
    '',
    ...table(views),
    '',
  ].join('\n')

const table = (rows: readonly Named[]): readonly string[] => [
  `| 名称 | 内容 | ${roleNames.map((role) => roleTitles[role]).join(' | ')} | 其他 |`,
  `| --- | --- | ${roleNames.map(() => ':-:').join(' | ')} | --- |`,
  ...[...rows]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, title }) => `| \`${name}\` | ${title} | ${roleNames.map((role) => cell(role, name)).join(' | ')} | ${others(name)} |`),
]

const cell = (role: RoleName, name: string): string => {
  const reach = reachOf(role, name)
  return reach ? marks[reach] : ''
}

const others = (name: string): string => {
  const parts = Object.entries(partTitles).flatMap(([part, title]) =>
    isForSystem(part as keyof typeof systemParts, name) ? [`系统（${title}）`] : [],
  )
  return [
    ...(isForEverybody(name) ? ['公众'] : []),
    ...(isBeforeSignIn(name) ? ['登录页（仅演练数据）'] : []),
    ...(isForEveryOfficial(name) ? ['每个工作人员'] : []),
    ...parts,
  ].join('、')
}
