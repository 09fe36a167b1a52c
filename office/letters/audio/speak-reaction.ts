/** What follows from a rendered letter where an engine is set: it is read aloud into one file. In a job of its own: a reply never waits for it (R036). */
import type { LetterId } from '#kernel'
import { type App, execute, type Reaction } from '#platform'
import { type Section, spoken } from '#speech'
import { isHeard, readingOf } from '../reading.ts'
import { findLetter } from '../store.ts'
import { engineLimits, speak } from './engine.ts'
import { keepAudio } from './keep-audio.ts'
import { audioTypes, findAudio } from './store.ts'

export const speakReaction: Reaction = {
  name: 'letters.speak',
  to: ['letters.rendered'],
  react: async (app, { subject }) => {
    const { speechCommand } = app.settings
    if (speechCommand) await speakLetter(app, speechCommand, subject.id as LetterId)
  },
}

/** Done again it changes nothing. An engine that fails makes the job fail; it is tried again later, for days. */
const speakLetter = async (app: App, command: readonly string[], letterId: LetterId): Promise<void> => {
  const context = { app, sql: app.office.database }
  const letter = await findLetter(context, letterId)
  if (!letter || !isHeard(letter.content.kind, letter.addresseeRef) || (await findAudio(context, letterId))) return
  const sound = await speak(command, saidText(readingOf(letter.content)))
  const stored = await app.office.files.put(sound, { name: '听文书', limit: engineLimits.bytes })
  if (!stored.ok) throw new Error(`the sound of letter ${letterId} could not be stored: ${stored.error.message}`)
  const { digest, bytes, type } = stored.value
  if (!audioTypes.some((known) => known === type))
    throw new Error(`the speech engine gave neither WAV nor MP3 nor OGG for letter ${letterId}`)
  const kept = await execute(app, { kind: 'system', part: 'reaction' }, keepAudio, { letterId, digest, bytes, type })
  if (!kept.ok) throw new Error(`the sound of letter ${letterId} was refused: ${kept.error.message}`)
}

/** Section by section with its title, a sentence a line, as the reading rules say it. */
export const saidText = (sections: readonly Section[]): string =>
  sections.map(({ title, sentences }) => [`${spoken(title)}。`, ...sentences.map(spoken)].join('\n')).join('\n\n')
