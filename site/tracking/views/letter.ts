/** 看文书: one file of one letter to this applicant, by number and code. */
import { missing, ok, type Result } from '#kernel'
import { view } from '#platform'
import { type LetterFile, SeeLetter } from '../contract.ts'
import { lettersOf, openOrNote } from './progress.ts'

export const letter = view({
  name: 'tracking.letter',
  title: '看文书',
  side: 'site',
  input: SeeLetter,
  within: async () => null,
  show: async (context, { letterId, digest, ...key }): Promise<Result<LetterFile>> => {
    const opened = await openOrNote(context, key)
    if (!opened.ok) return opened
    const found = (await lettersOf(context, opened.value.trackingNumber)).find((line) => line.letterId === letterId)
    const file = digest === undefined ? found?.files[0] : found?.files.find((candidate) => candidate.digest === digest)
    if (!found || !file) return missing('这份文书还没有送到网上。请过几分钟再看，或者打承办单位的电话问一问。')
    return ok({ letter: found, file })
  },
})
