/** Door of precedents 口径一致: what was decided on which information, and why somebody decides otherwise (条例 第十一条; R025). Knows no case. */
import type { AnyAct, AnyView } from '#platform'
import { judgeDeparture } from './acts/judge-departure.ts'
import { departures } from './views/departures.ts'
import { radar } from './views/radar.ts'

export * from './contract.ts'
export { contradictionsOf, findPrecedents, type Sought } from './find.ts'
export { type Features, featuresOf } from './rules/features.ts'
export { type KnownPerson, maskWording } from './rules/masking.ts'
export { contradictionInWords, contradicts } from './rules/positions.ts'
export { likenessOf } from './rules/same-item.ts'
export { changeAskedOf, indexPrecedent, type NewDeparture, type Precedent, recordDeparture, takeTurn } from './store.ts'
export { judgeDeparture }

/** What the acts say has happened, for reactions. */
export const precedentHappenings = ['precedents.departureJudged'] as const

export const precedentActs: readonly AnyAct[] = [judgeDeparture]
export const precedentViews: readonly AnyView[] = [radar, departures]
