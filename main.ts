/** sunlit <command>: reads the command line and hands over; every command loads only what it needs. */
import { readFileSync } from 'node:fs'

/** What a command leaves behind: results on standard output alone, words on standard error. */
type ExitCode = number

interface Command {
  /** How to type it. */
  readonly usage: string
  /** What it does, in Chinese, for `sunlit help`. */
  readonly does: string
  readonly run: (args: readonly string[]) => Promise<ExitCode>
}

const say = (line: string) => process.stderr.write(`${line}\n`)

const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start',
    does: '启动门户、工作台和接口（第一次会建库并装入演练县）',
    run: async () => (await import('./tools/commands/start.ts')).start(),
  },
  migrate: {
    usage: 'migrate',
    does: '把数据库升级到本程序的版本',
    run: async () => (await import('./tools/commands/maintain.ts')).migrateCommand(),
  },
  seed: {
    usage: 'seed [种子数]',
    does: '在空库里装入演练县（同一个种子数装出同一个县）',
    run: async (args) => (await import('./tools/commands/maintain.ts')).seedCommand(args),
  },
  verify: {
    usage: 'verify',
    does: '核验案卷链、流水和封印：哪一行被改过、删过、插过、换过次序，逐行指出',
    run: async () => (await import('./tools/commands/maintain.ts')).verifyCommand(),
  },
  backup: {
    usage: 'backup 文件夹',
    does: '备份数据库和全部文件',
    run: async (args) => (await import('./tools/commands/maintain.ts')).backupCommand(args),
  },
  restore: {
    usage: 'restore 文件夹',
    does: '把备份恢复到空库',
    run: async (args) => (await import('./tools/commands/maintain.ts')).restoreCommand(args),
  },
  rotate: {
    usage: 'rotate',
    does: '换一把新密钥，并用它重新加密证件号、电话和地址',
    run: async () => (await import('./tools/commands/maintain.ts')).rotateCommand(),
  },
  precedents: {
    usage: 'precedents',
    does: '从案件重建口径雷达的索引',
    run: async () => (await import('./tools/commands/precedents.ts')).precedentsCommand(),
  },
  organ: {
    usage: 'organ add 代码 全称 简称 类别 级别 [上级代码] | organ list',
    does: '正式安装（SEED=none）时建立机关：先县政府，再部门和乡镇',
    run: async (args) => (await import('./tools/commands/organ.ts')).organCommand(args),
  },
  user: {
    usage: 'user add 账号 姓名 角色 机关代码 | user code 账号',
    does: '建账号（初始密码只显示一次）；演练县账号的当前动态码',
    run: async (args) => (await import('./tools/commands/user.ts')).userCommand(args),
  },
  clock: {
    usage: 'clock 文件.json [--check]',
    does: '按案卷事实计算期限；--check 与 expected 逐项核对',
    run: async (args) => runOnFile(args, (await import('./law/commands/index.ts')).clockCommand),
  },
  fees: {
    usage: 'fees 文件.json [--check]',
    does: '计算信息处理费',
    run: async (args) => runOnFile(args, (await import('./law/commands/index.ts')).feesCommand),
  },
  'report-check': {
    usage: 'report-check 文件.json',
    does: '核对年度报告各表的勾稽关系，列出不成立的',
    run: async (args) => {
      const { reportCheckCommand } = await import('./law/commands/index.ts')
      return runOnFile(args, (text) => reportCheckCommand(text))
    },
  },
  generate: {
    usage: 'generate [--check]',
    does: '（开发）写出 docs/reference、database/schema.sql 和表类型；--check 只核对是否最新',
    run: async (args) => (await import('./tools/commands/generate.ts')).generateCommand(args),
  },
  help: {
    usage: 'help',
    does: '这一页：命令和设置',
    run: async () => {
      process.stdout.write(await helpText())
      return 0
    },
  },
}

/** Runs one command and sets the exit code; a defect is told in one line with its stack on request. */
export const main = async (args: readonly string[]): Promise<void> => {
  const [name = 'help', ...rest] = args
  const command = commands[name === '--help' || name === '-h' ? 'help' : name]
  if (!command) {
    say(`没有“${name}”这个命令。能用的命令：${Object.keys(commands).join('、')}。`)
    process.exitCode = 2
    return
  }
  try {
    process.exitCode = await command.run(rest)
  } catch (problem) {
    const failure = problem instanceof Error ? problem : new Error(String(problem))
    say(`没有办成：${failure.message}`)
    if (process.env.SUNLIT_DEBUG) say(failure.stack ?? '')
    process.exitCode = 1
  }
}

interface FileResult {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

/** Reads the file named on the command line ('-' is standard input) and prints what the pure command answers. */
const runOnFile = async (
  args: readonly string[],
  command: (text: string, options: { readonly check: boolean }) => FileResult,
): Promise<ExitCode> => {
  const [path, ...surplus] = args.filter((argument) => argument !== '--check')
  if (path === undefined || surplus.length > 0) {
    say('请给出一个 JSON 文件，例如：./sunlit clock 例子.json --check')
    return 2
  }
  const text = readText(path)
  if (text === null) {
    say(`读不到文件“${path}”。请核对路径和权限。`)
    return 2
  }
  const result = command(text, { check: args.includes('--check') })
  await write(process.stdout, result.stdout)
  await write(process.stderr, result.stderr)
  return result.exitCode
}

const readText = (path: string): string | null => {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch {
    return null
  }
}

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  text === '' ? Promise.resolve() : new Promise((done) => stream.write(text.endsWith('\n') ? text : `${text}\n`, () => done()))

const helpText = async (): Promise<string> => {
  const { settingsHelp } = await import('./platform/settings.ts')
  const lines = Object.values(commands).map(({ usage, does }) => `  ./sunlit ${usage}\n      ${does}`)
  return `Sunlit 阳光公开\n\n命令\n${lines.join('\n')}\n\n设置（环境变量）\n${settingsHelp()}\n`
}
