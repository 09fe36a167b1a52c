/** Search 检索用语: one spelling, 文号, pairs, what people say for what documents say, ranking. Pure; faces, office, site, law and platform share it. */
export { anyOf, type Counted, clausesOf } from './clauses.ts'
export { type DocumentNumber, documentNumbersIn, looseDocumentNumber, numberWords, written as writtenNumber } from './document-number.ts'
export { withoutAsking, withoutEmptyWords } from './empty-words.ts'
export { asVector, type Findable, indexOf, quotedWord, searchText, type Weight } from './indexing.ts'
export { foldNumerals, normaliseText, spelled } from './normalise.ts'
export { containment, dice, pairsIn, pairsOf } from './pairs.ts'
export { type Fit, fitOf, type Prepared, prepared, type Rarity, rarityOf } from './ranking.ts'
export { readQuestion, type Sought, wordsSought } from './reading.ts'
