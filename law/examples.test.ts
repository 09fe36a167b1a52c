/** The shared examples pass through the same functions that the running system uses. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clockCommand, feesCommand, reportCheckCommand } from './commands/index.ts'

const read = (name: string) => readFileSync(new URL(`./examples/${name}`, import.meta.url), 'utf8')
const listed = (name: string): readonly { readonly id: string }[] => JSON.parse(read(name))

describe('deadline examples', () => {
  it.each(listed('deadline-examples.json').map((example) => [example.id, example] as const))('%s', (_, example) => {
    expect(clockCommand(JSON.stringify([example]), { check: true })).toEqual({ stdout: '1 个例子全部一致\n', stderr: '', exitCode: 0 })
  })
  it('are 33', () => expect(listed('deadline-examples.json')).toHaveLength(33))
  it('give the same result when they carry no expectation', () => {
    const bare = listed('deadline-examples.json').map((example) => ({ ...example, expected: undefined }))
    const [with_, without] = [clockCommand(read('deadline-examples.json')), clockCommand(JSON.stringify(bare))].map(({ stdout }) =>
      JSON.parse(stdout),
    )
    for (const [index, { result }] of with_.entries())
      for (const [key, value] of Object.entries(result)) if (value !== null) expect([key, without[index].result[key]]).toEqual([key, value])
  })
})

describe('fee examples', () => {
  it.each(listed('fee-examples.json').map((example) => [example.id, example] as const))('%s', (_, example) => {
    expect(feesCommand(JSON.stringify([example]), { check: true }).stdout).toBe('1 个例子全部一致\n')
  })
})

describe('published annual reports', () => {
  it('satisfy the identities', () => expect(JSON.parse(reportCheckCommand(read('annual-reports.json')).stdout)).toEqual([]))
})
