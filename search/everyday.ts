/** What people say and what documents say: 低保 is 最低生活保障 there. The words themselves stand in everyday.json. Pure. */
import said from './everyday.json' with { type: 'json' }

/** Everyday word → words of documents, the longest everyday word first. */
export const everyday: readonly (readonly [string, readonly string[]])[] = Object.entries(said)
  .map(([word, written]): readonly [string, readonly string[]] => [word, written.split(' ')])
  .sort(([one], [other]) => other.length - one.length)
