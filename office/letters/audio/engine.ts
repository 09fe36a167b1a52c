/** Runs the installed speech engine: a program of its own, without a shell, the text by standard input, the sound by standard output (R036). */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { basename } from 'node:path'
import { inPinyin } from './pinyin.ts'
import { wholeWav } from './whole-wav.ts'

export interface EngineLimits {
  readonly milliseconds: number
  readonly bytes: number
}

/** A letter of four pages takes espeak-ng half a second; a neural engine on an old machine may take minutes. */
export const engineLimits: EngineLimits = { milliseconds: 180_000, bytes: 64 * 1024 * 1024 }

/** Debian's espeak-ng reads Chinese characters with English tones, so it is given pinyin; slower than its 175 words, with a breath between words. */
const espeak = ['-v', 'cmn-latn-pinyin', '-s', '140', '-g', '2', '--stdin', '--stdout']

/** What is run for a setting, and whether it is given pinyin instead of characters. */
export const engineOf = (command: readonly string[]) => {
  const [program = '', ...given] = command
  const isEspeak = /^espeak(-ng)?$/.test(basename(program))
  return {
    program,
    args: isEspeak && given.length === 0 ? espeak : given,
    pinyin: isEspeak && (given.length === 0 || given.some((arg) => /pinyin/.test(arg))),
  }
}

/** The sound of a text. Rejects when the engine is not there, fails, is too slow or says too much; what it prints about that is not repeated, for it may be the text. */
export const speak = async (command: readonly string[], text: string, limits: EngineLimits = engineLimits): Promise<Buffer> => {
  const { program, args, pinyin } = engineOf(command)
  const said = pinyin ? await inPinyin(text) : text
  const sound = await run(program, args, said, limits)
  if (sound.length === 0) throw new Error('the speech engine gave no sound')
  return wholeWav(sound)
}

const run = (program: string, args: readonly string[], text: string, limits: EngineLimits): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { PATH, HOME } = process.env
    const engine = spawn(program, args, {
      shell: false,
      stdio: ['pipe', 'pipe', 'ignore'],
      cwd: tmpdir(),
      env: { PATH, HOME, LANG: 'C.UTF-8' },
    })
    const pieces: Buffer[] = []
    let bytes = 0
    const fail = (why: string) => {
      clearTimeout(timer)
      engine.kill('SIGKILL')
      reject(new Error(why))
    }
    const timer = setTimeout(() => fail(`the speech engine took longer than ${limits.milliseconds} ms`), limits.milliseconds)
    engine.on('error', (problem: NodeJS.ErrnoException) => fail(`the speech engine could not be started: ${problem.code ?? 'unknown'}`))
    engine.stdin.on('error', () => undefined)
    engine.stdout.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes > limits.bytes) fail(`the speech engine gave more than ${limits.bytes} bytes`)
      else pieces.push(piece)
    })
    engine.on('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) resolve(Buffer.concat(pieces))
      else reject(new Error(`the speech engine ended with ${signal ?? code}`))
    })
    engine.stdin.end(text)
  })
