/** sunlit user: the first accounts of an installation; the present code of a demonstration account. */
import { randomBytes } from 'node:crypto'
import { addPerson, grantRole, type RoleName, rehearsalCodeOf, roleNames, roleTitles } from '#identity'
import type { OrganId } from '#kernel'
import { type App, type Caller, execute, systemClock } from '#platform'
import { tell, withProduct } from './open.ts'

const setup: Caller = { kind: 'system', part: 'setup' }

/** user add 账号 姓名 角色 机关代码 | user code 账号 */
export const userCommand = async ([what, ...rest]: readonly string[]): Promise<number> => {
  const [account, name, role, organCode] = rest
  if (what === 'code' && account !== undefined) return withProduct(({ app }) => showCode(app, account))
  if (what === 'add' && account && name && organCode && isRole(role))
    return withProduct(({ app }) => add(app, account, name, role, organCode))
  tell(
    `用法：./sunlit user add 账号 姓名 角色 机关代码\n      ./sunlit user code 账号\n角色：${roleNames.map((each) => `${each}（${roleTitles[each]}）`).join('、')}`,
  )
  return 2
}

const isRole = (text: string | undefined): text is RoleName => roleNames.some((name) => name === text)

const add = async (app: App, account: string, name: string, role: RoleName, organCode: string): Promise<number> => {
  const organ = await app.owner.query<{ id: OrganId }>('select id from organs.organ where code = $1', [organCode])
  const organId = organ.rows[0]?.id
  if (!organId) {
    tell(`没有代码为“${organCode}”的机关。请核对；新安装请先用系统管理员建立机关。`)
    return 1
  }
  // shown once, changed at the first sign-in
  const initialPassword = `Sl${randomBytes(9).toString('base64url')}7#`
  const added = await execute(app, setup, addPerson, { name, account, organId, initialPassword })
  if (!added.ok) {
    tell([added.error.message, ...Object.values(added.error.fields ?? {})].join(' '))
    return 1
  }
  const granted = await execute(app, setup, grantRole, { personId: added.value.personId, role, organId })
  if (!granted.ok) {
    tell(granted.error.message)
    return 1
  }
  process.stdout.write(`${account} ${initialPassword}\n`)
  tell(`已建账号 ${account}（${roleTitles[role]}）。初始密码只显示这一次；首次登录要改密码并绑定动态码。`)
  return 0
}

const showCode = async (app: App, account: string): Promise<number> => {
  const code = await rehearsalCodeOf(app, app.office.database, account, systemClock.now())
  if (!code) {
    tell(`“${account}”不是演练县的演示账号；真实账号的动态码只在本人的手机上。`)
    return 1
  }
  process.stdout.write(`${code.code}\n`)
  return 0
}
