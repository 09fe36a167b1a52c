/** The map, held true: who may import whom, where JS Date may be used, banned names, file length, no path outside the project. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from './package.json'

const top = import.meta.dirname
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: top, encoding: 'utf8' })
const files = listed.split('\n').filter((file) => /\.(ts|tsx)$/.test(file) && existsSync(join(top, file)))
const sources = files.map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') }))

/** Ordered: the first row whose pattern fits a file says what it may import (its own folder is always allowed within a row's `own`). */
const rows: readonly { readonly files: RegExp; readonly mayImport: readonly RegExp[]; readonly npm: boolean }[] = [
  { files: /\.test\.tsx?$|^testing\/|^bench\/|^tools\/|^main\.ts$|^composition\.ts$|\.config\.ts$/, mayImport: [/./], npm: true },
  { files: /^kernel\//, mayImport: [/^kernel\//], npm: false },
  { files: /^search\//, mayImport: [/^search\//], npm: false },
  { files: /^law\//, mayImport: [/^law\//, /^search\//, /^kernel\//], npm: false },
  { files: /^speech\//, mayImport: [/^speech\//, /^kernel\//], npm: false },
  {
    files: /^office\/requests\/case\//,
    mayImport: [/^office\/requests\/case\//, /^law\//, /^search\//, /^kernel\//, /contract\.ts$/],
    npm: false,
  },
  {
    files: /^office\/[^/]+\/contract\.ts$/,
    mayImport: [/^law\//, /^search\//, /^kernel\//, /contract\.ts$/, /^exchange\/messages\.ts$/],
    npm: true,
  },
  { files: /^exchange\//, mayImport: [/^exchange\//, /^platform\//, /^law\//, /^search\//, /^kernel\//], npm: true },
  { files: /^platform\//, mayImport: [/^platform\//, /^search\//, /^kernel\//, /^database\//], npm: true },
  { files: /^database\//, mayImport: [/^kernel\//], npm: true },
  {
    files: /^office\//,
    mayImport: [/^office\//, /^exchange\//, /^platform\//, /^speech\//, /^law\//, /^search\//, /^kernel\//, /^database\//],
    npm: true,
  },
  { files: /^site\//, mayImport: [/^site\//, /^exchange\//, /^platform\//, /^law\//, /^search\//, /^kernel\//, /^database\//], npm: true },
  { files: /^faces\/components\//, mayImport: [/^faces\/components\//, /^law\//, /^search\//, /^kernel\//], npm: true },
  {
    files: /^faces\/desk\//,
    mayImport: [/^faces\/desk\//, /^office\/[^/]+\/contract\.ts$/, /^exchange\/messages\.ts$/, /^law\//, /^search\//, /^kernel\//],
    npm: true,
  },
  {
    files: /^faces\/api\//,
    mayImport: [/^faces\/api\//, /^office\/[^/]+\/index\.ts$/, /^site\/[^/]+\/index\.ts$/, /^platform\//, /^search\//, /^kernel\//],
    npm: true,
  },
  {
    files: /^faces\/(portal|kiosk)\//,
    mayImport: [
      /^faces\/(portal|kiosk|components|api)\//,
      /^site\/[^/]+\/index\.ts$/,
      /^exchange\/messages\.ts$/,
      /^platform\//,
      /^speech\//,
      /^law\//,
      /^search\//,
      /^kernel\//,
    ],
    npm: true,
  },
]

const doors: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(manifest.imports).map(([door, path]) => [door, path.replace(/^\.\//, '')]),
)

/** What a file imports, as project paths or package names. */
const importsOf = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|import\s+['"]([^'"]+)['"]/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((target) => (target.startsWith('.') ? normalize(join(dirname(path), target)) : (doors[target] ?? target)))

const isProjectPath = (target: string) =>
  /^(kernel|search|law|speech|platform|office|site|exchange|faces|database|testing|tools|bench)\//.test(target)

describe('architecture', () => {
  test('finds the files it judges', () => {
    expect(files.length).toBeGreaterThan(100)
    for (const row of rows.slice(1)) expect(files.some((file) => row.files.test(file))).toBe(true)
  })

  test('every import points in an allowed direction', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const row = rows.find((candidate) => candidate.files.test(path))
      if (!row) return [`${path}: in no row of the map`]
      return importsOf(path, text)
        .filter((target) =>
          isProjectPath(target) ? !row.mayImport.some((allowed) => allowed.test(target)) : !row.npm && !target.startsWith('#'),
        )
        .map((target) => `${path} → ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('a capability meets another only through its index or contract', () => {
    const capability = (path: string) => /^(office|site)\/([^/]+)\//.exec(path)?.[0]
    const wrong = sources
      .filter(({ path }) => capability(path) && !path.endsWith('.test.ts') && !path.endsWith('.test.tsx'))
      .flatMap(({ path, text }) =>
        importsOf(path, text)
          .filter(
            (target) =>
              capability(target) && capability(target) !== capability(path) && !/^(office|site)\/[^/]+\/(index|contract)\.ts$/.test(target),
          )
          .map((target) => `${path} → ${target}`),
      )
    expect(wrong).toEqual([])
  })

  test('JS Date only in kernel/plain-date.ts and platform/clock.ts', () => {
    const allowed = /^kernel\/plain-date\.ts$|^platform\/clock\.ts$|\.test\.tsx?$|^testing\/|^bench\//
    const wrong = sources
      .filter(({ path, text }) => !allowed.test(path) && /\bnew Date\b|\bDate\.(now|parse|UTC)\b/.test(text))
      .map(({ path }) => path)
    expect(wrong).toEqual([])
  })

  test('no file longer than 300 lines', () => {
    const long = sources
      .filter(({ path, text }) => !/generated/.test(path) && text.split('\n').length > 301)
      .map(({ path, text }) => `${path}: ${text.split('\n').length}`)
    expect(long).toEqual([])
  })

  test('every file says in its first line what it is', () => {
    const mute = sources.filter(({ path, text }) => !/generated|\.d\.ts$/.test(path) && !text.startsWith('/**')).map(({ path }) => path)
    expect(mute).toEqual([])
  })

  test('banned names', () => {
    const banned = /(^|\/)(utils?|helpers?|common|misc|managers?|services?|handlers?|data|info)(\.|\/)/
    expect(files.filter((file) => banned.test(file))).toEqual([])
  })

  test('faces hold no SQL', () => {
    const wrong = sources
      .filter(({ path, text }) => path.startsWith('faces/') && !path.includes('.test.') && /from ['"](kysely|pg)['"]/.test(text))
      .map(({ path }) => path)
    expect(wrong).toEqual([])
  })

  test('nothing reads outside the project', () => {
    const wrong = sources
      .filter(({ path, text }) => path !== 'architecture.test.ts' && /\.\.\/shared\/|\/work\/|\.library\b/.test(text))
      .map(({ path }) => path)
    expect(wrong).toEqual([])
  })
})
