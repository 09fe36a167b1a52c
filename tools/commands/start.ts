/** sunlit start: opens the installation, loads the rehearsal county into an empty one, serves portal, desk and API on one port. */
import { fork } from 'node:child_process'
import { catchUpWitness, createHttp, listen, openPlatform, readSettings, startJobs, stderrLog, stopOnSignals, systemClock } from '#platform'
import { compose, httpOptions, registerFaces, schedules } from '../../composition.ts'
import { demonstrationAccounts, demonstrationPassword } from '../seed/index.ts'
import { tell } from './open.ts'
import { demonstrationCase, isEmpty, isHalfRehearsed } from './rehearse.ts'

/** Runs until SIGINT or SIGTERM. */
export const start = async (): Promise<number> => {
  const settings = readSettings()
  tell('Sunlit 阳光公开 正在启动…')
  const platform = await openPlatform(settings, { clock: systemClock, log: stderrLog(), say: tell })
  if (settings.role === 'all' && settings.seed !== 'none' && (await isEmpty(platform))) {
    tell('这是一个空的安装，装入演练县（虚构的明川县）：')
    await rehearseApart(settings.seed)
  }
  if (await isHalfRehearsed(platform)) {
    await platform.close()
    throw new Error(`演练县上次没有装完。请删除数据文件夹 ${settings.dataDir}（或换一个空的数据库），再启动一次。`)
  }
  await catchUpWitness(platform)
  const { app, pump, close } = compose(platform)
  const http = await createHttp(app, httpOptions(app))
  await registerFaces(http, app)
  const jobs = await startJobs(app, schedules)
  pump.start()
  const port = await listen(app, http)
  platform.noteAddress(`http://${settings.host}:${port}`)
  stopOnSignals(app, async () => {
    tell('正在停止：办完手上的，不再接新的…')
    await http.stop()
    await jobs.stop()
    await close()
    await platform.close()
    tell('已停止。')
  })
  const rehearsal = await platform.owner.query('select 1 from identity.rehearsal')
  tell(welcome(port, settings.dataDir, (rehearsal.rowCount ?? 0) > 0, await demonstrationCase(platform)))
  return new Promise<number>(() => {})
}

/** Loading two years leaves memory behind that a server should not carry: a process of its own does it on the opened database. */
const rehearseApart = (seed: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', ['seed', seed, '--beside'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('演练县没有装好，原因见上。'))))
  })

const welcome = (
  port: number,
  dataDir: string,
  isRehearsal: boolean,
  demonstration: { readonly trackingNumber: string; readonly code: string } | null,
): string => {
  const lines = [
    '',
    `  公众门户  http://localhost:${port}/`,
    `  工作台    http://localhost:${port}/desk/`,
    `  接口说明  http://localhost:${port}/api/openapi.json`,
    `  数据      ${dataDir}`,
  ]
  if (!isRehearsal) return [...lines, '', '  按 Ctrl-C 停止。', ''].join('\n')
  return [
    ...lines,
    '',
    `  演示账号（只在演练县有效，密码都是 ${demonstrationPassword}；动态码在登录页上显示，或用 ./sunlit user code 账号）`,
    ...demonstrationAccounts.map(({ account, what }) => `    ${account.padEnd(10)}${what}`),
    ...(demonstration
      ? [
          '',
          '  看一件申请的进度（长兴村5组村民要征地补偿材料，征求过第三方意见，已经在网上答复，等您打开）：门户“查我的进度”里输入',
          `    登记号 ${demonstration.trackingNumber}    查询码 ${demonstration.code}`,
        ]
      : []),
    '',
    '  按 Ctrl-C 停止；再次启动，数据都在。',
    '',
  ].join('\n')
}
