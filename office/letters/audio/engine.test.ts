/** The speech engine as a process: text in, sound out; too slow, too much, broken and missing ones are told apart; the real one where it is installed (R036). */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { engineOf, speak } from './engine.ts'
import { wholeWav } from './whole-wav.ts'

const folder = mkdtempSync(join(tmpdir(), 'sunlit-engine-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A small engine of our own: what it does with its standard input is the body. */
const engine = (name: string, body: string): readonly string[] => {
  const path = join(folder, name)
  writeFileSync(path, `#!${process.execPath}\nlet text = ''\nprocess.stdin.on('data', (d) => { text += d }).on('end', () => { ${body} })\n`)
  chmodSync(path, 0o755)
  return [path]
}
const wav = `const pcm = Buffer.from(text, 'utf8'); const head = Buffer.alloc(44); head.write('RIFF', 0); head.writeUInt32LE(0x7ffff000, 4); head.write('WAVEfmt ', 8); head.writeUInt32LE(16, 16); head.writeUInt16LE(1, 20); head.writeUInt16LE(1, 22); head.writeUInt32LE(8000, 24); head.writeUInt32LE(8000, 28); head.writeUInt16LE(1, 32); head.writeUInt16LE(8, 34); head.write('data', 36); head.writeUInt32LE(0x7ffff000, 40); process.stdout.write(Buffer.concat([head, pcm]))`
const limits = { milliseconds: 5000, bytes: 1_000_000 }

describe('an engine', () => {
  test('is given the text by standard input, byte for byte; nothing of it is read by a shell', async () => {
    const text = '您好。$(touch /tmp/sunlit-shell) `id` "引号"; 结束'
    const sound = await speak(engine('whole', wav), text, limits)
    expect(sound.subarray(44).toString('utf8')).toBe(text)
    expect(sound.readUInt32LE(4)).toBe(sound.length - 8)
    expect(sound.readUInt32LE(40)).toBe(sound.length - 44)
  })
  test('that takes too long is ended', async () => {
    await expect(speak(engine('slow', 'setTimeout(() => {}, 60000)'), '您好', { ...limits, milliseconds: 300 })).rejects.toThrow(
      /longer than 300 ms/,
    )
  })
  test('that says too much is ended', async () => {
    await expect(speak(engine('loud', 'process.stdout.write(Buffer.alloc(3000000))'), '您好', limits)).rejects.toThrow(
      /more than 1000000 bytes/,
    )
  })
  test('that fails is told by its code, never by its words', async () => {
    await expect(speak(engine('broken', 'console.error(text); process.exit(3)'), '张三丰年', limits)).rejects.toThrow(
      /^the speech engine ended with 3$/,
    )
  })
  test('that gives nothing, and one that is not there', async () => {
    await expect(speak(engine('mute', ''), '您好', limits)).rejects.toThrow('gave no sound')
    await expect(speak([join(folder, 'nobody')], '您好', limits)).rejects.toThrow('could not be started: ENOENT')
  })
  test('that does not read its input to the end does not break us', async () => {
    await expect(speak(engine('deaf', ''), '长'.repeat(500_000), limits)).rejects.toThrow('gave no sound')
  })
})

test('espeak-ng alone is given its arguments and pinyin; with arguments of its own it keeps them', () => {
  expect(engineOf(['espeak-ng'])).toMatchObject({ pinyin: true, args: expect.arrayContaining(['--stdin', '--stdout']) })
  expect(engineOf(['/usr/bin/espeak-ng', '-v', 'cmn', '--stdin', '--stdout'])).toEqual({
    program: '/usr/bin/espeak-ng',
    args: ['-v', 'cmn', '--stdin', '--stdout'],
    pinyin: false,
  })
  expect(engineOf(['/opt/voice/read', '--zh'])).toEqual({ program: '/opt/voice/read', args: ['--zh'], pinyin: false })
})

test('what is no WAV stays as it is', () => {
  const mp3 = Buffer.from('ID3 anything')
  expect(wholeWav(mp3)).toBe(mp3)
})

const hasPinyin = () => {
  try {
    return Boolean(createRequire(import.meta.url).resolve('pinyin-pro'))
  } catch {
    return false
  }
}
const isInstalled = spawnSync('espeak-ng', ['--version']).status === 0 && hasPinyin()

describe.skipIf(!isInstalled)('espeak-ng, as it is installed', () => {
  test('reads Chinese as pinyin: no English tone is spoken, the length is what a person would take', async () => {
    const { inPinyin } = await import('./pinyin.ts')
    expect(await inPinyin('答复期限到十二月十八日，请拨打幺幺零。')).toBe(
      'da2 fu4 qi1 xian4 dao4 shi2 er4 yue4 shi2 ba1 ri4, qing3 bo1 da3 yao1 yao1 ling2.',
    )
    const sound = await speak(['espeak-ng'], '政府信息公开申请的答复期限，到二零二六年十二月十八日。')
    const rate = sound.readUInt32LE(28)
    const seconds = (sound.length - 44) / rate
    expect(sound.toString('latin1', 0, 4)).toBe('RIFF')
    expect(seconds).toBeGreaterThan(4)
    expect(seconds).toBeLessThan(16)
  })
})
