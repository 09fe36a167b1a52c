/** Settings, the log and the clock: wrong values are named, secrets never shown, personal data never logged. */
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { createLog, readSettings, settingsHelp, traceOf, virtualClock } from '#platform'
import { findPersonalData, registerFixtureNames, watchfulLog } from '#testing'

describe('settings', () => {
  test('defaults', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, role: 'all', databaseUrl: null, publicUrl: 'http://localhost:3000' })
    expect(readSettings({ KEYS_DIR: '/keys', PUBLIC_URL: 'https://a.cn/' })).toMatchObject({ keysDir: '/keys', publicUrl: 'https://a.cn' })
  })
  test('every wrong value is named at once, without its secret', () => {
    const wrong = () =>
      readSettings({
        PORT: '70000',
        ROLE: 'both',
        DATABASE_URL: 'mysql://root:hunter2@db/x',
        PUBLIC_URL: 'sunlit',
        FILES_URL: 's3://ab',
        S3_ENDPOINT: 'x',
        S3_SECRET_KEY: '',
        FILE_LIMIT_MB: '0',
        SEED: 'x',
      })
    for (const name of [
      'PORT="70000"',
      'ROLE="both"',
      'DATABASE_URL',
      'PUBLIC_URL',
      'FILES_URL',
      'S3_ENDPOINT',
      'S3_SECRET_KEY',
      'FILE_LIMIT_MB',
      'SEED',
    ])
      expect(wrong).toThrow(name)
    expect(wrong).not.toThrow('hunter2')
  })
  test('help lists every setting', () => {
    for (const name of ['PORT', 'DATA_DIR', 'DATABASE_URL', 'ROLE', 'PUBLIC_URL', 'FILES_URL', 'KEYS_DIR'])
      expect(settingsHelp()).toContain(name)
  })
})

describe('the log', () => {
  test('one JSON object a line; a problem without its message', () => {
    const lines: string[] = []
    createLog((line) => lines.push(line)).error('failed', { id: 7, ...traceOf(new Error('张三 13812345678')) })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', message: 'failed', id: 7, problem: 'Error' })
    expect(lines[0]).not.toContain('张三')
  })
  test('the test log throws on ID numbers, mobile numbers and names of fixtures', () => {
    registerFixtureNames('欧阳测试')
    const log = watchfulLog()
    for (const text of ['证件 11010519491231002X', 'tel 138 1234 5678', '+86-13912345678', '申请人欧阳测试']) {
      expect(findPersonalData(text)).not.toBeNull()
      expect(() => log.info(text)).toThrow('personal data')
      expect(() => log.info('x', { field: text })).toThrow('personal data')
    }
    for (const text of ['110105194912310021', '2026112513812345678', 'b3b2c1d0-1381-4234-8567-813812345678', ''])
      expect(findPersonalData(text)).toBeNull()
  })
})

test('the clock is moved by hand, its day is Shanghai’s', () => {
  const clock = virtualClock(plainDate('2026-12-31'))
  clock.advance({ hours: 14, minutes: 59, seconds: 59 })
  expect([clock.now(), clock.today()]).toEqual(['2026-12-31T15:59:59.000Z', '2026-12-31'])
  clock.advance({ seconds: 1 })
  expect(clock.today()).toBe('2027-01-01')
  clock.set(plainDate('2028-02-29'))
  clock.advance({ days: 1 })
  expect(clock.today()).toBe('2028-03-01')
})
