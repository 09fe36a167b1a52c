/** The process that renders letters: started by letter-renderer.ts when there is something to render, gone when it is not. */
import type { PlainDate } from '#kernel'
import type { LetterContent } from './contract.ts'
import { createRenderContent, type RenderContent } from './render-content.ts'

export interface RenderOrder {
  readonly id: number
  readonly content: LetterContent
  readonly on: PlainDate
}

export type RenderAnswer =
  | { readonly id: number; readonly pdf: Uint8Array; readonly docx: Uint8Array; readonly glyphsMissing: boolean }
  | { readonly id: number; readonly problem: string }

let renderContent: RenderContent | null = null
let turn = Promise.resolve()

const answer = async (order: RenderOrder): Promise<RenderAnswer> => {
  try {
    renderContent ??= createRenderContent(process.env.FONTS_DIR || null)
    return { id: order.id, ...(await renderContent(order.content, order.on)) }
  } catch (problem) {
    return { id: order.id, problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) }
  }
}

process.on('message', (order: RenderOrder) => {
  turn = turn.then(async () => {
    process.send?.(await answer(order))
  })
})
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group: the server decides when rendering ends.
process.on('SIGINT', () => undefined)
