/** sunlit organ: the first organs of a real installation, before anybody can sign in. */

import type { OrganId } from '#kernel'
import { AddOrgan, addOrgan, organKinds, organLevels } from '#organs'
import { type App, type Caller, execute } from '#platform'
import { tell, withProduct } from './open.ts'

const setup: Caller = { kind: 'system', part: 'setup' }

/** organ add 代码 全称 简称 类别 级别 [上级代码] | organ list */
export const organCommand = async ([what, ...rest]: readonly string[]): Promise<number> => {
  if (what === 'list') return withProduct(({ app }) => list(app))
  const [code, name, shortName, kind, level, parentCode] = rest
  if (what === 'add' && code && name && shortName && kind && level)
    return withProduct(({ app }) => add(app, { code, name, shortName, kind, level }, parentCode ?? null))
  tell(
    `用法：./sunlit organ add 代码 全称 简称 类别 级别 [上级代码]\n      ./sunlit organ list\n例如：./sunlit organ add 明府 明川县人民政府 县政府 government county\n类别：${organKinds.join('、')}\n级别：${organLevels.join('、')}`,
  )
  return 2
}

const add = async (app: App, organ: Readonly<Record<string, string>>, parentCode: string | null): Promise<number> => {
  const parentId = parentCode === null ? null : await idOf(app, parentCode)
  if (parentCode !== null && parentId === null) {
    tell(`没有代码为“${parentCode}”的上级机关，请先建上级。`)
    return 1
  }
  const input = AddOrgan.safeParse({ ...organ, parentId })
  if (!input.success) {
    tell(`没有建成：${input.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('；')}`)
    return 2
  }
  const added = await execute(app, setup, addOrgan, input.data)
  if (!added.ok) {
    tell(`没有建成：${[added.error.message, ...Object.values(added.error.fields ?? {})].join('；')}`)
    return 1
  }
  tell(`已建机关 ${organ.name}（${organ.code}）。接着用 ./sunlit user add 建三类管理员，再登录工作台完善公开指南。`)
  return 0
}

const idOf = async (app: App, code: string): Promise<OrganId | null> =>
  (await app.owner.query<{ id: OrganId }>('select id from organs.organ where code = $1', [code])).rows[0]?.id ?? null

const list = async (app: App): Promise<number> => {
  const found = await app.owner.query<{ code: string; name: string }>('select code, name from organs.organ order by sort, code')
  for (const { code, name } of found.rows) process.stdout.write(`${code} ${name}\n`)
  return 0
}
