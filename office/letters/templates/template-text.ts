/** Reads a template: lines, placeholders {{…}}, conditions {{如果 …}} {{否则}} {{完}}. No code, no HTML; one pass over the text. */
import type { Placeholders, TemplateProblem } from './contract.ts'

/** A piece of a line. */
export type Piece =
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'value'; readonly name: string }
  | { readonly is: 'blank'; readonly lines: number }
  | { readonly is: 'choice'; readonly when: Condition; readonly yes: readonly Piece[]; readonly otherwise: readonly Piece[] }

export interface Condition {
  readonly name: string
  readonly negated: boolean
}

/** A line of the letter, or lines that stand there only under a condition. */
export type Node =
  | { readonly is: 'paragraph' | 'heading' | 'quote' | 'item'; readonly line: number; readonly pieces: readonly Piece[] }
  | { readonly is: 'row'; readonly line: number; readonly cells: readonly (readonly Piece[])[] }
  | { readonly is: 'blocks'; readonly line: number; readonly name: string }
  | {
      readonly is: 'choice'
      readonly line: number
      readonly when: Condition
      readonly yes: readonly Node[]
      readonly otherwise: readonly Node[]
    }

export interface Template {
  readonly title: readonly Piece[]
  readonly nodes: readonly Node[]
}

export interface ReadTemplate {
  /** Whole only when there are no problems. */
  readonly template: Template
  readonly problems: readonly TemplateProblem[]
}

const longest = 20_000
const deepest = 5

/** Reads the text of a template against what its kind declares; every problem comes with its line. */
export const readTemplate = (text: string, declared: Placeholders): ReadTemplate => {
  if (text.length > longest)
    return {
      template: { title: [], nodes: [] },
      problems: [{ line: null, message: `模板太长了，最多 ${longest} 个字，现在有 ${text.length} 个。` }],
    }
  const problems: TemplateProblem[] = []
  const tell = (line: number | null, message: string) =>
    void problems.push({ line, message: line === null ? message : `第 ${line} 行：${message}` })
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  let title: readonly Piece[] = []
  const root: Node[] = []
  const open: OpenChoice[] = []
  let into = root
  lines.forEach((raw, index) => {
    const line = index + 1
    const content = raw.trim()
    if (content === '') return
    if (content.startsWith('标题：')) {
      if (title.length > 0) tell(line, '“标题：”只能写一行。')
      title = readPieces(content.slice(3).trim(), line, declared, tell)
      return
    }
    const tag = wholeTag(content)
    if (tag?.startsWith('如果')) {
      if (open.length >= deepest) tell(line, `“如果”最多套 ${deepest} 层，请改简单一些。`)
      const when = readCondition(tag, line, declared, tell)
      open.push({ line, when, parent: into, yes: [], otherwise: null })
      into = open.at(-1)?.yes ?? root
    } else if (tag === '否则') {
      const last = open.at(-1)
      if (!last) tell(line, '“否则”前面没有“如果”。')
      else if (last.otherwise) tell(line, '同一个“如果”只能有一个“否则”。')
      else {
        last.otherwise = []
        into = last.otherwise
      }
    } else if (tag === '完') {
      const last = open.pop()
      if (!last) tell(line, '多了一个“完”，前面没有对应的“如果”。')
      else {
        last.parent.push({ is: 'choice', line: last.line, when: last.when, yes: last.yes, otherwise: last.otherwise ?? [] })
        into = last.parent
      }
    } else into.push(readLine(content, tag, line, declared, tell))
  })
  for (const { line } of open) tell(line, '这里的“如果”没有写“完”。请在要结束的地方单独写一行 {{完}}。')
  if (title.length === 0) tell(null, '缺少标题：请写一行“标题：……”，前面的机关名称由系统加上。')
  return { template: { title, nodes: root }, problems }
}

interface OpenChoice {
  readonly line: number
  readonly when: Condition
  readonly parent: Node[]
  readonly yes: Node[]
  otherwise: Node[] | null
}

type Tell = (line: number | null, message: string) => void

const readLine = (content: string, tag: string | null, line: number, declared: Placeholders, tell: Tell): Node => {
  if (tag !== null && declared[tag]?.type === 'blocks') return { is: 'blocks', line, name: tag }
  if (content.startsWith('|')) {
    const cells = content.replace(/^\|/, '').replace(/\|$/, '').split('|')
    if (cells.length !== 2 || !content.endsWith('|')) tell(line, '表格的一行要写成“| 名称 | 内容 |”，正好两格。')
    return { is: 'row', line, cells: cells.map((cell) => readPieces(cell.replace(/^ +| +$/g, ''), line, declared, tell)) }
  }
  const mark = content[0] ?? ''
  const kind = mark === '#' ? 'heading' : mark === '>' ? 'quote' : mark === '-' ? 'item' : 'paragraph'
  const pieces = readPieces(kind === 'paragraph' ? content : content.slice(1).trim(), line, declared, tell)
  const listed = pieces.some((piece) => piece.is === 'value' && declared[piece.name]?.type === 'list')
  if (listed && !(kind === 'item' && pieces.length === 1)) tell(line, '清单要单独写一行：“- {{清单的名称}}”，系统逐条编号。')
  return { is: kind, line, pieces }
}

/** The inside of a line that is one tag and nothing else; null for every other line. */
const wholeTag = (content: string): string | null => {
  if (!content.startsWith('{{') || !content.endsWith('}}')) return null
  const inside = content.slice(2, -2)
  return inside.includes('{{') || inside.includes('}}') ? null : inside.trim()
}

const readCondition = (tag: string, line: number, declared: Placeholders, tell: Tell): Condition => {
  const rest = tag.slice(2).trim()
  const negated = rest.startsWith('没有') && declared[rest] === undefined
  const name = negated ? rest.slice(2).trim() : rest
  if (declared[name] === undefined) tell(line, unknown(name, declared, '“如果”后面的'))
  return { name, negated }
}

interface OpenPieces {
  readonly when: Condition
  readonly parent: Piece[]
  readonly yes: Piece[]
  otherwise: Piece[] | null
}

/** The pieces of one line; a condition opened here must be closed here. */
const readPieces = (content: string, line: number, declared: Placeholders, tell: Tell): readonly Piece[] => {
  const root: Piece[] = []
  const open: OpenPieces[] = []
  let into = root
  let at = 0
  if (/[｛｝]/.test(content)) tell(line, '占位符要用英文的花括号 {{ }}，这里用了全角的｛｝。')
  while (at < content.length) {
    const start = content.indexOf('{{', at)
    const words = content.slice(at, start === -1 ? content.length : start)
    if (words.includes('}}')) tell(line, '多了“}}”，前面没有对应的“{{”。')
    if (words !== '') into.push({ is: 'words', words })
    if (start === -1) break
    const end = content.indexOf('}}', start + 2)
    if (end === -1) {
      tell(line, '“{{”没有用“}}”合上。')
      break
    }
    const tag = content.slice(start + 2, end).trim()
    at = end + 2
    if (tag.startsWith('如果')) {
      if (open.length >= deepest) tell(line, `“如果”最多套 ${deepest} 层，请改简单一些。`)
      const next: OpenPieces = { when: readCondition(tag, line, declared, tell), parent: into, yes: [], otherwise: null }
      open.push(next)
      into = next.yes
    } else if (tag === '否则') {
      const last = open.at(-1)
      if (!last || last.otherwise)
        tell(line, last ? '同一个“如果”只能有一个“否则”。' : '“否则”前面没有“如果”（同一行里的“如果”要在同一行里写“完”）。')
      else {
        last.otherwise = []
        into = last.otherwise
      }
    } else if (tag === '完') {
      const last = open.pop()
      if (!last) tell(line, '多了一个“完”，前面没有对应的“如果”（同一行里的“如果”要在同一行里写“完”）。')
      else {
        last.parent.push({ is: 'choice', when: last.when, yes: last.yes, otherwise: last.otherwise ?? [] })
        into = last.parent
      }
    } else into.push(readValue(tag, line, declared, tell))
  }
  if (open.length > 0) tell(line, '这一行里的“如果”没有在同一行里写“完”。')
  return root
}

const readValue = (tag: string, line: number, declared: Placeholders, tell: Tell): Piece => {
  const blank = /^空([1-9])行$/.exec(tag)
  if (blank) return { is: 'blank', lines: Number(blank[1]) }
  const placeholder = declared[tag]
  if (placeholder === undefined) tell(line, unknown(tag, declared))
  else if (placeholder.type === 'blocks') tell(line, `{{${tag}}}由系统生成一整段，要单独占一行。`)
  else if (placeholder.type === 'yesNo') tell(line, `“${tag}”只能用在“如果”后面，不能直接印出来。`)
  return { is: 'value', name: tag }
}

const unknown = (name: string, declared: Placeholders, where = ''): string => {
  if (name === '') return `${where}占位符没有写名称。`
  const near = Object.keys(declared).find(
    (known) => known.includes(name) || name.includes(known) || sharedCharacters(known, name) * 2 > name.length,
  )
  return `这种文书没有${where}“${name}”这个占位符。${near ? `是不是“${near}”？` : '请从右边的占位符里选。'}`
}

const sharedCharacters = (one: string, other: string): number => [...one].filter((character) => other.includes(character)).length
