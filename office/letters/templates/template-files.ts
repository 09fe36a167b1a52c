/** The texts delivered with the system: one readable file a template, a few lines of particulars above “======”. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPlainDate, type PlainDate } from '#kernel'

export interface DeliveredText {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly version: number
  readonly effectiveFrom: PlainDate
  readonly text: string
}

const edge = '\n======\n'

/** Reads every *.txt of a folder; a file with wrong particulars stops the start, it is ours to mend. */
export const readTemplateFiles = (folder: string): ReadonlyMap<string, DeliveredText> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => {
        const delivered = readTemplateFile(name, readFileSync(join(folder, name), 'utf8'))
        return [delivered.id, delivered]
      }),
  )

const readTemplateFile = (name: string, content: string): DeliveredText => {
  const [head = '', text] = content.split(edge)
  const particulars = new Map(
    head.split('\n').map((line) => [line.slice(0, line.indexOf('：')), line.slice(line.indexOf('：') + 1).trim()] as const),
  )
  const id = particulars.get('编号') ?? ''
  const since = particulars.get('施行日期') ?? ''
  const version = Number(particulars.get('版本'))
  if (text === undefined || `${id}.txt` !== name || !isPlainDate(since) || !Number.isInteger(version) || version < 1)
    throw new Error(`${name}: a template file begins with 编号 (the file's name), 名称, 文书种类, 版本, 施行日期 and a line of ======`)
  return {
    id,
    name: particulars.get('名称') ?? '',
    kind: particulars.get('文书种类') ?? '',
    version,
    effectiveFrom: since,
    text: text.trim(),
  }
}
