/** Backup → wipe → restore: every table and file byte-equal; a damaged backup and a used database are refused (proofs P14). */
import { appendFileSync, chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ok, plainDate } from '#kernel'
import {
  type App,
  act,
  appendToDocket,
  backUp,
  createLog,
  execute,
  openPlatform,
  readSettings,
  restoreBackup,
  sealNow,
  systemClock,
  verifyAll,
} from '#platform'

const folder = mkdtempSync(join(tmpdir(), 'sunlit-backup-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const settingsIn = (name: string) => readSettings({ DATA_DIR: join(folder, name) })
const open = (name: string) => openPlatform(settingsIn(name), { clock: systemClock, log: createLog(() => {}) })
const enter = act({
  name: 'test.enter',
  title: '记',
  side: 'office',
  input: z.object({ subject: z.string(), text: z.string() }),
  within: async () => null,
  handle: async (context, { subject, text }) => {
    await appendToDocket(context, {
      kind: 'test',
      subjectId: subject,
      seq: 1,
      on: plainDate('2026-11-25'),
      fact: { text },
      act: 'test.enter',
    })
    await sql`insert into platform.setting values (${subject}, ${JSON.stringify({ text, list: [1, null, 'a"b\\c'] })}::jsonb)`.execute(
      context.sql,
    )
    context.happened({ name: 'test.entered', subject: { kind: 'test', id: subject } })
    context.send({ type: 'test.told', version: 1, payload: { text } })
    return ok({ text })
  },
})

/** Every file below a folder with its bytes; the manifest without its moment. */
const contentOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(path.length), readFileSync(file).toString('base64')])
      .map(([file = '', text = '']) => [
        file,
        file === '/manifest.json'
          ? Buffer.from(text, 'base64')
              .toString()
              .replace(/"at":.*/, '')
          : text,
      ]),
  )

beforeAll(async () => {
  const platform = await open('first')
  const app: App = {
    ...platform,
    permit: async () => true,
    reactions: [{ name: 'later', to: ['test.entered'], react: async () => {} }],
    afterCommit: () => {},
  }
  for (const [index, text] of ['一', '多\n行\t"引号"', "单'引", '\\反斜杠,逗号(括号)', '🀄'].entries())
    expect(
      (await execute(app, { kind: 'system', part: 'setup' }, enter, { subject: `s${index}`, text }, { idempotencyKey: `k${index}` })).ok,
    ).toBe(true)
  await app.office.files.put(Buffer.from('第一个文件'), { name: 'a.txt' })
  await app.office.files.put(Buffer.alloc(300_000, 7), { name: 'b.bin' })
  await sealNow(app)
  await backUp(app, join(folder, 'backup'))
  await platform.close()
})

test('restored into nothing, everything is byte-equal, verifies and opens', async () => {
  await restoreBackup(settingsIn('second'), join(folder, 'backup'))
  const platform = await open('second')
  try {
    const app: App = { ...platform, permit: async () => true, reactions: [], afterCommit: () => {} }
    expect((await verifyAll(app)).findings).toEqual([])
    await backUp(app, join(folder, 'again'))
    expect(contentOf(join(folder, 'again'))).toEqual(contentOf(join(folder, 'backup')))
    expect(Object.keys(contentOf(join(folder, 'backup'))).length).toBeGreaterThan(30)
    const [digest = ''] = await app.office.files.list()
    expect((await app.office.files.read(digest)).length).toBeGreaterThan(0)
    // the restored one goes on where the first stopped, and answers a repeated submit as before
    expect(await execute(app, { kind: 'system', part: 'setup' }, enter, { subject: 's0', text: '别的' }, { idempotencyKey: 'k0' })).toEqual(
      ok({ text: '一' }),
    )
    expect((await execute(app, { kind: 'system', part: 'setup' }, enter, { subject: 'new', text: '新' })).ok).toBe(true)
  } finally {
    await platform.close()
  }
})

test('a used database, a damaged backup and other keys are refused', async () => {
  await expect(restoreBackup(settingsIn('second'), join(folder, 'backup'))).rejects.toThrow('数据库不是空的')
  cpSync(join(folder, 'backup'), join(folder, 'damaged'), { recursive: true })
  appendFileSync(join(folder, 'damaged/tables/platform.docket.jsonl'), '"x"\n')
  await expect(restoreBackup(settingsIn('third'), join(folder, 'damaged'))).rejects.toThrow('platform.docket.jsonl 与清单不符')
  cpSync(join(folder, 'backup'), join(folder, 'foreign'), { recursive: true })
  cpSync(join(folder, 'backup-keys'), join(folder, 'foreign-keys'), { recursive: true })
  writeFileSync(join(folder, 'foreign-keys/data-1.key'), 'ab'.repeat(32))
  await expect(restoreBackup(settingsIn('fourth'), join(folder, 'foreign'))).rejects.toThrow('data-1.key')
})
