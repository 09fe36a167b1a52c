/** Measures rendering: letters and PDFs per second through the process that the server uses. */
import type { PlainDate } from '#kernel'
import type { LetterContent } from './contract.ts'
import { createLetterRenderer, type RendererOptions } from './letter-renderer.ts'

export interface LetterMeasure {
  readonly letters: number
  readonly startMilliseconds: number
  /** PDF and DOCX of each letter. */
  readonly lettersPerSecond: number
  readonly averagePdfBytes: number
}

/** Renders `count` different letters of this kind, all asked for at once; the first one's start is measured apart. */
export const measureLetters = async (
  content: LetterContent,
  on: PlainDate,
  count: number,
  options: RendererOptions = {},
): Promise<LetterMeasure> => {
  const renderer = createLetterRenderer(options)
  const different = (place: number): LetterContent => ({
    ...content,
    documentNumber: `测量公开〔2026〕${place}号`,
    addressee: `第${place}位申请人`,
    blocks: content.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: `${block.text}（${place}）` } : block)),
  })
  const before = performance.now()
  await renderer.render(different(0), on)
  const started = performance.now()
  const letters = await Promise.all(Array.from({ length: count }, (_, place) => renderer.render(different(place + 1), on)))
  const seconds = (performance.now() - started) / 1000
  await renderer.close()
  return {
    letters: count,
    startMilliseconds: Math.round(started - before),
    lettersPerSecond: Math.round((count / seconds) * 10) / 10,
    averagePdfBytes: Math.round(letters.reduce((sum, letter) => sum + letter.pdf.byteLength, 0) / count),
  }
}
