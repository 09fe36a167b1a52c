/** What a template may not lack: placeholders and words the law demands; what it may not say (条例 第三十、三十二、三十六条 …). */
import type { Placeholders, TemplateKind, TemplateProblem } from './contract.ts'
import { type Condition, type Node, type Piece, readTemplate, type Template } from './template-text.ts'

export interface CheckedTemplate {
  readonly template: Template
  readonly problems: readonly TemplateProblem[]
}

/** Reads a template and checks it; without problems it may be published. */
export const checkTemplate = (text: string, kind: TemplateKind): CheckedTemplate => {
  const read = readTemplate(text, kind.placeholders)
  return { template: read.template, problems: [...read.problems, ...(read.problems.length > 0 ? [] : lacking(read.template, kind))] }
}

const lacking = (template: Template, kind: TemplateKind): readonly TemplateProblem[] => {
  const tree = [...template.title.map(leafOf), ...template.nodes.map(branchOf)]
  const always = printedAlways(tree, kind.placeholders)
  const everything = bare(wordsOf(template))
  const whole = (message: string): TemplateProblem => ({ line: null, message })
  return [
    ...Object.entries(kind.placeholders)
      .filter(([name, { required }]) => required !== undefined && !always.has(name))
      .map(([name, { required, explains }]) =>
        whole(`不能缺少 {{${name}}}（${explains}）：${required}。请放回去，并且不要放在别的“如果”里面。`),
      ),
    ...kind.mustSay.filter(({ words }) => !says(tree, bare(words))).map(({ words, why }) => whole(`不能缺少“${words}”：${why}。`)),
    ...kind.mustNotSay.filter(({ words }) => everything.includes(bare(words))).map(({ words, why }) => whole(`不能写“${words}”：${why}。`)),
    ...kind.mustHaveSection
      .filter(({ words }) => !hasSection(template.nodes, words))
      .map(({ words, why }) => whole(`不能缺少小标题写着“${words}”的一节，下面要有内容：${why}。`)),
  ]
}

/** The template as a tree of what is printed: values, words, and choices. */
type Leaf =
  | { readonly is: 'value'; readonly name: string }
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'choice'; readonly when: Condition; readonly yes: readonly Leaf[]; readonly otherwise: readonly Leaf[] }

const leafOf = (piece: Piece): Leaf => {
  switch (piece.is) {
    case 'value':
    case 'words':
      return piece
    case 'blank':
      return { is: 'words', words: '' }
    case 'choice':
      return { is: 'choice', when: piece.when, yes: piece.yes.map(leafOf), otherwise: piece.otherwise.map(leafOf) }
  }
}

const branchOf = (node: Node): Leaf => {
  switch (node.is) {
    case 'blocks':
      return { is: 'value', name: node.name }
    case 'choice':
      return { is: 'choice', when: node.when, yes: node.yes.map(branchOf), otherwise: node.otherwise.map(branchOf) }
    case 'row':
      return together(node.cells.flat())
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'item':
      return together(node.pieces)
  }
}

/** A line counts as a choice that is always taken. */
const together = (pieces: readonly Piece[]): Leaf => ({ is: 'choice', when: always, yes: pieces.map(leafOf), otherwise: [] })
const always: Condition = { name: '', negated: true }

/** What is printed whatever the case is. Under a condition on itself counts, for where it is empty there is nothing to print; under one on another required value too, but not for what the system generates. */
const printedAlways = (leaves: readonly Leaf[], declared: Placeholders): ReadonlySet<string> => {
  const printed = new Set<string>()
  for (const leaf of leaves) {
    if (leaf.is === 'value') printed.add(leaf.name)
    if (leaf.is !== 'choice') continue
    const yes = printedAlways(leaf.yes, declared)
    const otherwise = printedAlways(leaf.otherwise, declared)
    const { name, negated } = leaf.when
    const there = negated ? otherwise : yes
    for (const each of leaf.when === always ? yes : there)
      if (leaf.when === always || each === name || (declared[name]?.required !== undefined && declared[each]?.type !== 'blocks'))
        printed.add(each)
    for (const each of yes) if (otherwise.has(each)) printed.add(each)
  }
  return printed
}

const says = (leaves: readonly Leaf[], words: string): boolean =>
  bare(fixedWords(leaves)).includes(words) ||
  leaves.some(
    (leaf) => leaf.is === 'choice' && (leaf.when === always ? says(leaf.yes, words) : says(leaf.yes, words) && says(leaf.otherwise, words)),
  )

const fixedWords = (leaves: readonly Leaf[]): string =>
  leaves
    .map((leaf) => (leaf.is === 'words' ? leaf.words : leaf.is === 'choice' && leaf.when === always ? fixedWords(leaf.yes) : ''))
    .join('')

const wordsOf = (template: Template): string => {
  const of = (pieces: readonly Piece[]): string =>
    pieces.map((piece) => (piece.is === 'words' ? piece.words : piece.is === 'choice' ? of(piece.yes) + of(piece.otherwise) : '')).join('')
  const inNodes = (nodes: readonly Node[]): string =>
    nodes
      .map((node) =>
        node.is === 'choice'
          ? inNodes(node.yes) + inNodes(node.otherwise)
          : node.is === 'row'
            ? node.cells.map(of).join('')
            : node.is === 'blocks'
              ? ''
              : of(node.pieces),
      )
      .join('\n')
  return of(template.title) + inNodes(template.nodes)
}

const hasSection = (nodes: readonly Node[], words: string): boolean => {
  const at = nodes.findIndex(
    (node) => node.is === 'heading' && bare(node.pieces.map((piece) => (piece.is === 'words' ? piece.words : '')).join('')).includes(words),
  )
  const next = at === -1 ? undefined : nodes[at + 1]
  return next !== undefined && next.is !== 'heading'
}

const bare = (text: string): string => text.replace(/\s/g, '')
