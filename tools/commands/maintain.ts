/** sunlit migrate, seed, verify, backup, restore, rotate: keeping an installation. */
import { resolve } from 'node:path'
import { backUp, openPlatform, readSettings, restoreBackup, rotateKeys, stderrLog, systemClock, verifyAll } from '#platform'
import { sealedColumns } from '../../composition.ts'
import { tell, withProduct } from './open.ts'
import { isEmpty, rehearse } from './rehearse.ts'

/** Opening the installation brings its schema up to date. */
export const migrateCommand = (): Promise<number> =>
  withProduct(async () => {
    tell('数据库已经是本程序的版本。')
    return 0
  })

/** Loads the rehearsal county; refuses on anything but an empty installation. */
export const seedCommand = async (args: readonly string[]): Promise<number> => {
  const settings = readSettings()
  const beside = args.includes('--beside')
  const [wanted] = args.filter((argument) => argument !== '--beside')
  const seed = Number(wanted ?? (settings.seed === 'none' ? '20260101' : settings.seed))
  if (!Number.isSafeInteger(seed) || seed < 0) {
    tell(`种子数应为非负整数，不是“${wanted}”。`)
    return 2
  }
  const platform = await openPlatform(settings, { clock: systemClock, log: stderrLog(), join: beside, say: tell })
  try {
    if (!(await isEmpty(platform))) {
      tell('这个安装里已经有数据，不能装入演练县。请换一个空的 DATA_DIR 或数据库。')
      return 1
    }
    // beside a starting server that server carries out the jobs
    await rehearse(platform, { seed, withJobs: !beside })
    return 0
  } finally {
    await platform.close()
  }
}

/** Prints every finding as a line of JSON; exit code 1 when there is one. */
export const verifyCommand = (): Promise<number> =>
  withProduct(async ({ platform }) => {
    const { findings, counted } = await verifyAll(platform)
    for (const finding of findings) process.stdout.write(`${JSON.stringify(finding)}\n`)
    tell(
      `核验了流水 ${counted.journal + counted.intake} 行、案卷 ${counted.docket} 条、封印 ${counted.seals} 个：${findings.length === 0 ? '没有发现改动。' : `发现 ${findings.length} 处。`}`,
    )
    for (const { message } of findings) tell(`  ${message}`)
    return findings.length === 0 ? 0 : 1
  })

/** backup 文件夹 */
export const backupCommand = async (args: readonly string[]): Promise<number> => {
  const folder = args[0]
  if (folder === undefined) return missingFolder('backup')
  return withProduct(async ({ app }) => {
    await backUp(app, resolve(folder), tell)
    return 0
  })
}

/** restore 文件夹: into an empty installation. */
export const restoreCommand = async (args: readonly string[]): Promise<number> => {
  const folder = args[0]
  if (folder === undefined) return missingFolder('restore')
  await restoreBackup(readSettings(), resolve(folder), tell)
  return 0
}

/** rotate: a new data key, everything sealed anew. */
export const rotateCommand = (): Promise<number> =>
  withProduct(async ({ platform }) => {
    const { key, values } = await rotateKeys(platform, sealedColumns, tell)
    tell(`已换用第 ${key} 号密钥，重新加密 ${values} 个值。请马上备份密钥文件夹。`)
    return 0
  })

const missingFolder = (command: string): number => {
  tell(`请给出文件夹，例如：./sunlit ${command} ./beifen`)
  return 2
}
