/** What follows from an issued letter: it is rendered, both files are stored, and from then on it is what was sent. */
import type { LetterId } from '#kernel'
import { execute, type Reaction } from '#platform'
import { speakReaction } from './audio/speak-reaction.ts'
import { keepRendering } from './keep-rendering.ts'
import type { LetterRenderer } from './letter-renderer.ts'
import { findLetter, letterFileName } from './store.ts'

/** The reactions of letters, with the renderer they use. */
export const letterReactions = (renderer: LetterRenderer): readonly Reaction[] => [
  speakReaction,
  {
    name: 'letters.render',
    to: ['letters.issued'],
    react: async (app, happening) => {
      const context = { app, sql: app.office.database }
      const letter = await findLetter(context, happening.subject.id as LetterId)
      if (!letter) throw new Error(`no letter ${happening.subject.id}`)
      if (letter.rendering) return
      const { pdf, docx, glyphsMissing } = await renderer.render(letter.content, letter.on)
      const keep = async (bytes: Uint8Array, form: 'pdf' | 'docx') => {
        const name = letterFileName(letter.content.title, letter.content.documentNumber, form)
        const stored = await app.office.files.put(bytes, { name })
        if (!stored.ok) throw new Error(`the ${form} of letter ${letter.id} could not be stored: ${stored.error.message}`)
        return { digest: stored.value.digest, bytes: bytes.byteLength }
      }
      const rendering = { letterId: letter.id, pdf: await keep(pdf, 'pdf'), docx: await keep(docx, 'docx'), glyphsMissing }
      const kept = await execute(app, { kind: 'system', part: 'reaction' }, keepRendering, rendering)
      if (!kept.ok) throw new Error(`the rendering of letter ${letter.id} was refused: ${kept.error.message}`)
      if (glyphsMissing) app.log.warn('a letter holds characters that no font on this machine shows', { letterId: letter.id })
    },
  },
]
