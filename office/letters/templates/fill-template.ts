/** Fills a template: structure comes from the template alone, values are set in as text and never read again. */
import type { LetterBlock } from '../contract.ts'
import type { Placeholders, Values } from './contract.ts'
import type { Condition, Node, Piece, Template } from './template-text.ts'

export interface FilledTemplate {
  /** Without the organ's name. */
  readonly title: string
  readonly blocks: readonly LetterBlock[]
}

/** The letter's title and blocks. Empty paragraphs are left out, headings over nothing too; headings are numbered 一、二、三. */
export const fillTemplate = (template: Template, declared: Placeholders, values: Values): FilledTemplate => {
  const filling: Filling = { declared, values }
  return { title: written(template.title, filling), blocks: numbered(joined(template.nodes.flatMap((node) => blocksOf(node, filling)))) }
}

interface Filling {
  readonly declared: Placeholders
  readonly values: Values
}

const blocksOf = (node: Node, filling: Filling): readonly LetterBlock[] => {
  switch (node.is) {
    case 'choice':
      return (holds(node.when, filling) ? node.yes : node.otherwise).flatMap((inner) => blocksOf(inner, filling))
    case 'blocks':
      return blocksIn(filling.values[node.name])
    case 'row': {
      const [name = '', value = ''] = node.cells.map((cell) => written(cell, filling))
      return [{ kind: 'table', columns: ['', ''], widths: [1, 3.4], rows: [[name, value]] }]
    }
    case 'item': {
      const [only] = node.pieces
      const listed = only?.is === 'value' ? filling.values[only.name] : undefined
      const items =
        isTexts(listed) && only?.is === 'value' && filling.declared[only.name]?.type === 'list' ? listed : [written(node.pieces, filling)]
      const full = items.filter((item) => item.trim() !== '')
      return full.length > 0 ? [{ kind: 'list', items: full }] : []
    }
    case 'paragraph':
    case 'heading':
    case 'quote': {
      const text = written(node.pieces, filling)
      return text.trim() === '' ? [] : [{ kind: node.is, text }]
    }
  }
}

const written = (pieces: readonly Piece[], filling: Filling): string => pieces.map((piece) => textOf(piece, filling)).join('')

const textOf = (piece: Piece, filling: Filling): string => {
  switch (piece.is) {
    case 'words':
      return piece.words
    case 'blank':
      return '\n'.repeat(piece.lines)
    case 'value':
      return shaped(filling.values[piece.name], filling.declared[piece.name]?.type)
    case 'choice':
      return written(holds(piece.when, filling) ? piece.yes : piece.otherwise, filling)
  }
}

const shaped = (value: Values[string] | undefined, type: string | undefined): string => {
  if (typeof value !== 'string') return ''
  if (type === 'sentence') return closed(value)
  return type === 'phrase' ? value.trim().replace(/[。；，、,;.]$/, '') : value
}

const holds = ({ name, negated }: Condition, { values }: Filling): boolean => {
  const value = values[name]
  const there = typeof value === 'boolean' ? value : typeof value === 'string' ? value.trim() !== '' : (value?.length ?? 0) > 0
  return there !== negated
}

const isTexts = (value: Values[string] | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const blocksIn = (value: Values[string] | undefined): readonly LetterBlock[] =>
  Array.isArray(value) ? value.filter((each): each is LetterBlock => typeof each === 'object') : []

/** Rows and items that follow each other make one table, one list. */
const joined = (blocks: readonly LetterBlock[]): readonly LetterBlock[] => {
  const out: LetterBlock[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (block.kind === 'list' && last?.kind === 'list') out[out.length - 1] = { kind: 'list', items: [...last.items, ...block.items] }
    else if (block.kind === 'table' && last?.kind === 'table' && isForm(block) && isForm(last))
      out[out.length - 1] = { ...last, rows: [...last.rows, ...block.rows] }
    else out.push(block)
  }
  return out
}

const isForm = (table: Extract<LetterBlock, { kind: 'table' }>): boolean => table.columns.every((column) => column === '')

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

const numbered = (blocks: readonly LetterBlock[]): readonly LetterBlock[] => {
  let place = 0
  return blocks.flatMap((block, at): readonly LetterBlock[] => {
    if (block.kind !== 'heading') return [block]
    const next = blocks[at + 1]
    if (!next || next.kind === 'heading') return []
    place += 1
    return [{ kind: 'heading', text: `${ordinals[place - 1] ?? place}、${block.text}` }]
  })
}

/** A sentence ends with its stop, whatever was typed. */
export const closed = (text: string): string => {
  const trimmed = text.trim()
  return trimmed === '' || /[。！？；…）”]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[，、,;.]$/, '')}。`
}
