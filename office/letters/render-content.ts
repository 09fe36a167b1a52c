/** Renders one letter: PDF by Typst (PDF/A-2a when every glyph is there), DOCX from the same blocks. Runs in the process of typst-process.ts. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PlainDate } from '#kernel'
import type { LetterContent } from './contract.ts'
import { letterDocx } from './letter-docx.ts'
import { typstInput } from './typst-input.ts'
import { typstTemplate } from './typst-template.ts'

export interface RenderedLetter {
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
  /** Characters no font on this machine can show made PDF/A impossible; the text is whole all the same. */
  readonly glyphsMissing: boolean
}

export type RenderContent = (content: LetterContent, on: PlainDate) => Promise<RenderedLetter>

/** Loads the fonts once (the office's own folder first, then 思源宋体 in two weights) and renders with them. */
export const createRenderContent = (fontsDir: string | null): RenderContent => {
  const package_ = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  const fontPaths = [...(fontsDir ? [fontsDir] : []), join(package_, '400Regular'), join(package_, '700Bold')]
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] })
  let rendered = 0
  return async (content, on) => {
    rendered += 1
    if (rendered % forgetEvery === 0) compiler.evictCache(2)
    const page = { mainFileContent: typstTemplate, inputs: { letter: typstInput(content, on) } }
    const compiled = compiler.compile(page)
    const document = compiled.result
    if (!document)
      throw new Error(
        `the page of the letter does not compile: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeError() ?? never()))}`,
      )
    const archivable = pdfOf(() => compiler.pdf(document, { pdfStandard: 'a-2a' }))
    return {
      pdf: archivable ?? new Uint8Array(compiler.pdf(document)),
      docx: await letterDocx(content, on),
      glyphsMissing: archivable === null,
    }
  }
}

/** What Typst remembers of earlier letters is let go of so often that memory stays level. */
const forgetEvery = 10

/** PDF/A forbids a missing glyph: then null, and the caller takes the plain PDF. */
const pdfOf = (render: () => Uint8Array): Uint8Array | null => {
  try {
    return new Uint8Array(render())
  } catch {
    return null
  }
}

const never = (): never => {
  throw new Error('the page of the letter does not compile, and Typst does not say why')
}
