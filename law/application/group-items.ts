/** Whether the things asked for are one matter: those that share place, 文号 or words go together (一事一申请 is a wish of the office, no duty of the applicant). Pure. */
import { bigramsOf, containment, dice, documentNumbersIn } from '../similar.ts'

/** Places of the items (from 0) by matter, in their order; one group = one matter. */
export const groupItems = (items: readonly string[]): readonly (readonly number[])[] => {
  const pairs = items.map((item) => bigramsOf(item))
  const group = items.map((_, index) => index)
  for (let later = 1; later < items.length; later += 1)
    for (let earlier = 0; earlier < later; earlier += 1) if (belong(items, pairs, earlier, later)) join(group, earlier, later)
  const matters = new Map<number, number[]>()
  for (const [index, of] of group.entries()) matters.set(of, [...(matters.get(of) ?? []), index])
  return [...matters.values()]
}

const join = (group: number[], one: number, other: number): void => {
  const [from, to] = [group[other], group[one]]
  for (const [index, of] of group.entries()) if (of === from && to !== undefined) group[index] = to
}

const belong = (items: readonly string[], pairs: readonly ReadonlySet<string>[], earlier: number, later: number): boolean => {
  const [one, other] = [pairs[earlier], pairs[later]]
  const [before, after] = [items[earlier] ?? '', items[later] ?? '']
  if (!one || !other) return true
  // 其公告, 上述款项, 该项目, or a few words that name no place of their own: goes on from what stands before
  if (later === earlier + 1 && goesOn(after)) return true
  if (documentNumbersIn(before).some((number) => documentNumbersIn(after).includes(number))) return true
  if (placesIn(before).some((place) => placesIn(after).includes(place))) return true
  return dice(one, other) >= 0.2 || containment(one, other) >= 0.4 || containment(other, one) >= 0.4
}

/** 其公告, 联合验收和竣工验收报告: it says no place, body, year or 文号 of its own, so it is about what stands before. */
const goesOn = (item: string): boolean =>
  /^(?:其|该|上述|前述|同一|此)/.test(item) ||
  ([...item].length <= 16 && placesIn(item).length === 0 && !/[县局镇乡村院校]|公司|中心|公务|会议|(?:19|20)\d{2}|号/.test(item))

/** Names that end like a place, an estate, a project. */
export const placesIn = (text: string): readonly string[] =>
  [
    ...new Set(
      [
        ...text.matchAll(
          /[\u4e00-\u9fff]{2,6}?(?:社区|街道|花园|小区|家园|片区|棚户区|工业园|开发区|水库|大桥|村|镇|乡|路)(?![\u4e00-\u9fff]?(?:民委员会|委会))/g,
        ),
      ].map(([place]) => place.replace(/^(?:关于|申请|公开|位于|坐落在?|坐落于|我们?|本人|的|在|对|和|及|与|至|到)+/, '')),
    ),
  ].filter((place) => place.length >= 3)
