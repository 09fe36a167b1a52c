/** A letter in short sections to be heard: one idea each, sentences of at most sixty signs, the way to a remedy a section of its own (R029, R036). */

/** What a letter is made of; the blocks of a 文书 fit as they are. */
export type ReadablePart =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'remedy'; readonly paragraphs: readonly string[] }

export interface Readable {
  readonly title: string
  readonly documentNumber: string | null
  /** Who signed it; '' on forms. */
  readonly organ: string
  /** The day in Chinese, '' on forms. */
  readonly day: string
  readonly parts: readonly ReadablePart[]
  readonly attachments: readonly string[]
  readonly contact: string | null
}

export interface Section {
  readonly kind: 'head' | 'body' | 'remedy' | 'end'
  readonly title: string
  /** As written; what is said of each, `spoken` knows. */
  readonly sentences: readonly string[]
}

/** At most so many sentences and signs in one section; what is longer goes on in the next. */
const most = { sentences: 5, signs: 180 } as const
export const longestSentence = 60

/** The whole letter, nothing left out but the name of the addressee, which nobody needs to hear read out. */
export const sectionsOf = (letter: Readable): readonly Section[] => {
  const head = [
    stopped(letter.title),
    ...(letter.documentNumber ? [`文号：${letter.documentNumber}。`] : []),
    ...(letter.organ || letter.day ? [stopped([letter.organ, letter.day].filter((part) => part !== '').join('，'))] : []),
  ]
  const end = [
    ...letter.attachments.map((name, place) => stopped(`附件${letter.attachments.length > 1 ? place + 1 : ''}：${name}`)),
    ...sentencesOf((letter.contact ?? '').replace(/^（(.*)）$/s, '$1')),
  ]
  return [
    { kind: 'head', title: '这是什么文书', sentences: head.flatMap(sentencesOf) },
    ...bodyOf(letter.parts),
    ...(end.length > 0 ? cut({ kind: 'end', title: '附件和联系方式', sentences: end.map(stopped) }) : []),
  ]
}

/** Split at stops, never inside brackets or quotes; what is still too long at commas. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => split(line.trim(), /[。；！？]/))
    .flatMap((sentence) => (sentence.length <= longestSentence ? [sentence] : packed(split(sentence, /[，；：]/))))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))

const bodyOf = (parts: readonly ReadablePart[]): readonly Section[] => {
  const sections: Section[] = []
  let heading = '正文'
  let open: string[] = []
  const close = () => {
    if (open.length > 0) sections.push(...cut({ kind: 'body', title: heading, sentences: open }))
    open = []
  }
  for (const part of parts) {
    if (part.kind === 'heading') {
      close()
      heading = part.text.replace(/^[一二三四五六七八九十]+、/, '').trim()
    } else if (part.kind === 'remedy') {
      close()
      sections.push(...cut({ kind: 'remedy', title: '不服这个结果，怎么办', sentences: part.paragraphs.flatMap(sentencesOf).map(stopped) }))
    } else open.push(...linesOf(part).flatMap(sentencesOf).map(stopped))
  }
  close()
  return sections
}

const linesOf = (part: ReadablePart): readonly string[] => {
  switch (part.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [part.text]
    case 'remedy':
      return part.paragraphs
    case 'list':
      return part.items.map((item, place) => `${place + 1}．${item}`)
    case 'table':
      return part.rows.map((row) => rowInWords(part.columns, row))
  }
}

/** A form: 名称：内容. A table with heads: each cell under its head. A cell left empty is said to be so, once. */
const rowInWords = (columns: readonly string[], row: readonly string[]): string => {
  if (!columns.some((column) => column !== '')) {
    const [name = '', ...values] = row
    const value = values.filter((cell) => cell.trim() !== '').join('，')
    return stopped(`${name}：${value || '没有填'}`)
  }
  return stopped(
    row
      .flatMap((cell, at) => (cell.trim() === '' ? [] : [columns[at] ? `${columns[at]}：${cell.replace(/[。；]$/, '')}` : cell]))
      .join('；'),
  )
}

/** One section, or as many as it takes; those after the first say that they go on. */
const cut = (section: Section): readonly Section[] => {
  const pieces: string[][] = [[]]
  for (const sentence of section.sentences) {
    const last = pieces.at(-1) ?? []
    const signs = last.reduce((sum, each) => sum + each.length, 0)
    if (last.length > 0 && (last.length >= most.sentences || signs + sentence.length > most.signs)) pieces.push([sentence])
    else last.push(sentence)
  }
  return pieces.map((sentences, at) => ({ ...section, title: at === 0 ? section.title : `${section.title}（接着念）`, sentences }))
}

const stopped = (text: string): string => (/[。；！？：，]$/.test(text) || text === '' ? text : `${text}。`)

const opening = '（《“‘「『〔【('
const closing = '）》”’」』〕】)'

/** Cuts after a mark, with the closing signs that follow it; a mark inside brackets or quotes cuts nothing. */
const split = (text: string, marks: RegExp): readonly string[] => {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (opening.includes(sign)) depth += 1
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1)
    const next = text[at + 1] ?? ''
    if (depth === 0 && marks.test(sign) && !closing.includes(next || ' ')) {
      pieces.push(text.slice(from, at + 1))
      from = at + 1
    }
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/** Short pieces together again, as many as fit into one sentence. */
const packed = (pieces: readonly string[]): readonly string[] => {
  const sentences: string[] = []
  for (const piece of pieces) {
    const last = sentences.at(-1)
    if (last !== undefined && last.length + piece.length <= longestSentence) sentences[sentences.length - 1] = last + piece
    else sentences.push(piece)
  }
  return sentences
}
