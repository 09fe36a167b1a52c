/** Settles the county: organs with their guides and courts, people with their roles and stand-ins. */

import { type RoleName, switchOnRehearsal } from '#identity'
import { addDays, type OrganId, type PersonId, type PlainDate } from '#kernel'
import type { Caller } from '#platform'
import { organs, type SeedOrgan } from './county.ts'
import { agreeToOlder } from './one-line.ts'
import { demonstrationOrgan } from './open-cases.ts'
import { personName } from './people.ts'
import { type Place, perform, type Staff, textOf, type World } from './world.ts'

/** Printed at start; the rehearsal county only. */
export const demonstrationPassword = 'Yanlian-2026'
export interface DemonstrationAccount {
  readonly account: string
  readonly what: string
}

/** One account for each role, at 县自然资源局 and the county. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { account: 'shouli', what: '受理员（县自然资源局）：登记、确认收到、发出、归档' },
  { account: 'chengban', what: '承办人（县自然资源局）：检索、征求意见、起草' },
  { account: 'fahe', what: '法制和公开审核人（县自然资源局）' },
  { account: 'fuze', what: '公开工作机构负责人（县自然资源局）：延期' },
  { account: 'qianfa', what: '机关负责人（县自然资源局）：签发' },
  { account: 'jiandu', what: '监督员（县政府办公室）：看全县' },
  { account: 'chuangkou', what: '综合窗口人员（县政务服务大厅）：给各单位登记、窗口出件' },
  { account: 'lingdao', what: '领导小组成员（县政府）：重大复杂件、作指示' },
  { account: 'linye', what: '受理员（县林业局）：回别的单位发来的协查、会商、咨询' },
  { account: 'dalin', what: '受理员（大林镇）：同上' },
  { account: 'xitong', what: '系统管理员' },
  { account: 'anquan', what: '安全管理员' },
  { account: 'shenji', what: '审计管理员' },
]

export const setup: Caller = { kind: 'system', part: 'setup' }
/** Its guide lacks the hours (R006: shown as a defect). */
const organWithBlankGuide = '供销'
/** Nobody has looked at its guide for two years. */
const organWithOldGuide = '地志'
/** Its handler is on leave on the last day; the stand-in works (R061). */
const organWithLeave = '住建'

/** Builds organs and people; answers the places that receive requests. */
export const settle = async (world: World, progress: (line: string) => void): Promise<readonly Place[]> => {
  await switchOnRehearsal(world.app)
  const idByKey = new Map<string, OrganId>()
  for (const [index, organ] of organs.entries()) {
    const added = await perform(world, setup, 'organs.add', {
      name: organ.name,
      shortName: organ.shortName,
      kind: organ.kind,
      level: organ.level,
      parentId: organ.parent === null ? null : idByKey.get(organ.parent),
      code: organ.code,
      receivesRequests: organ.receivesRequests,
      autoConfirm: organ.receivesRequests,
      sort: index,
      ...(organ.receivesRequests ? { guide: guideOf(organ) } : {}),
    })
    idByKey.set(organ.key, textOf(added, 'organId') as OrganId)
  }
  const idOf = (key: string): OrganId => {
    const id = idByKey.get(key)
    if (!id) throw new Error(`no organ ${key}`)
    return id
  }
  await courtsAndDesks(world, idOf)
  progress(`建好 ${organs.length} 个机关和便民服务点`)
  const people = peopleOf(world)
  const receiving = organs.filter(({ receivesRequests }) => receivesRequests)
  const posts = receiving.map((organ) => ({ organ, id: idOf(organ.key), people: postsOf(organ, people) }))
  await employCountyWide(world, idOf, people)
  // several organs at a time: names and accounts are drawn already, so that the county does not depend on who is faster
  const places: Place[] = []
  for (let at = 0; at < posts.length; at += atATime)
    places.push(
      ...(await Promise.all(
        posts.slice(at, at + atATime).map(async ({ organ, id, people: named }) => ({ organ, id, staff: await employ(world, id, named) })),
      )),
    )
  await world.carry()
  progress(`${places.length} 个机关配齐受理、承办、审核、负责、签发人员和 B 角`)
  return places
}

const guideOf = (organ: SeedOrgan) => ({
  foiOffice: `${organ.shortName}办公室`,
  address: organ.street,
  postcode: '999999',
  hours: organ.key === organWithBlankGuide ? '' : '工作日 8:30—12:00，14:30—17:30',
  phone: organ.phone,
  fax: organ.phone.replace(/(\d)$/, '9'),
  email: 'gongkai@example.gov.cn',
  website: 'https://www.example.gov.cn',
  scope: organ.scope,
  howToObtain: '主动公开的信息可在县政府网站查阅；也可以当面、邮寄或者在网上提出政府信息公开申请。',
  announcedChannels: ['online', 'email', 'fax'],
})

const courtsAndDesks = async (world: World, idOf: (key: string) => OrganId) => {
  const desks = [
    ['province', '江城市中山大道 1 号省司法厅', 'https://fuyi.example.gov.cn/jiangyuan'],
    ['city', '明州市人民路 8 号市司法局', 'https://fuyi.example.gov.cn/mingzhou'],
    ['county', '明川县文昌路 1 号县司法局一楼接待室', 'https://fuyi.example.gov.cn/mingchuan'],
  ] as const
  for (const [key, address, url] of desks)
    await perform(world, setup, 'organs.setReconsiderationDesk', { organId: idOf(key), address, url })
  await perform(world, setup, 'organs.setCourt', {
    organId: idOf('county'),
    name: '明州市中级人民法院',
    address: '明州市滨江大道 66 号',
    district: { name: '明川县人民法院', address: '明川县滨河路 20 号' },
  })
}

interface Named {
  readonly name: string
  readonly account: string
  readonly isDemonstration: boolean
}

/** Draws names and accounts in a fixed order. */
export const peopleOf = (world: World) => {
  let number = 0
  return (demonstrationAccount?: string): Named => {
    number += 1
    return {
      name: personName(world.random),
      account: demonstrationAccount ?? `renyuan${number}`,
      isDemonstration: demonstrationAccount !== undefined,
    }
  }
}
type People = ReturnType<typeof peopleOf>

/** Two units beside it, so that 协查 and 会商 can be tried out from both ends. */
const otherUnits: Readonly<Record<string, string>> = { 林业: 'linye', 大林: 'dalin' }

export const postsOf = (organ: Pick<SeedOrgan, 'key'>, people: People) => {
  const named = (account: string) => people(organ.key === demonstrationOrgan ? account : undefined)
  return {
    clerk: people(organ.key === demonstrationOrgan ? 'shouli' : otherUnits[organ.key]),
    handler: named('chengban'),
    standIn: people(),
    reviewer: named('fahe'),
    foiHead: named('fuze'),
    head: named('qianfa'),
  }
}

const atATime = 6

const addPerson = async (
  world: World,
  organId: OrganId,
  roles: readonly RoleName[],
  { name, account, isDemonstration }: Named,
  grantedAt = organId,
): Promise<PersonId> => {
  const added = await perform(world, setup, 'identity.addPerson', {
    name,
    account,
    organId,
    ...(isDemonstration ? { initialPassword: demonstrationPassword, rehearsal: true } : {}),
  })
  const personId = textOf(added, 'personId') as PersonId
  for (const role of roles) await perform(world, setup, 'identity.grantRole', { personId, role, organId: grantedAt })
  return personId
}

export const employ = async (world: World, organId: OrganId, named: ReturnType<typeof postsOf>): Promise<Staff> => {
  const clerkId = await addPerson(world, organId, ['clerk'], named.clerk)
  const handlerId = await addPerson(world, organId, ['handler'], named.handler)
  const standInId = await addPerson(world, organId, ['handler'], named.standIn)
  const reviewerId = await addPerson(world, organId, ['legal_reviewer', 'disclosure_reviewer'], named.reviewer)
  const foiHeadId = await addPerson(world, organId, ['foi_office_head'], named.foiHead)
  const headId = await addPerson(world, organId, ['organ_head'], named.head)
  await perform(world, setup, 'identity.setStandIn', { personId: handlerId, standInId })
  await perform(world, setup, 'identity.setStandIn', { personId: clerkId, standInId })
  // what identity.callerOfPerson would read back
  const caller = (personId: PersonId, { name }: Named): Caller => ({ kind: 'official', personId, name, organId, grants: [] })
  return {
    clerk: caller(clerkId, named.clerk),
    handler: caller(handlerId, named.handler),
    reviewer: caller(reviewerId, named.reviewer),
    foiHead: caller(foiHeadId, named.foiHead),
    head: caller(headId, named.head),
    handlerId,
    standInId,
  }
}

const employCountyWide = async (world: World, idOf: (key: string) => OrganId, people: People) => {
  const county = idOf('county')
  await addPerson(world, idOf('府办'), ['supervisor'], people('jiandu'), county)
  // named, not drawn: the others stay who they are
  await addPerson(world, idOf('府办'), ['window_clerk'], { name: '周文秀', account: 'chuangkou', isDemonstration: true }, county)
  const leader = { name: '周正明', account: 'lingdao', isDemonstration: true }
  const leaderId = await addPerson(world, county, ['leading_group'], leader)
  world.leader = { kind: 'official', personId: leaderId, name: leader.name, organId: county, grants: [] }
  await addPerson(world, county, ['system_admin'], people('xitong'))
  await addPerson(world, county, ['security_admin'], people('anquan'))
  await addPerson(world, county, ['audit_admin'], people('shenji'))
}

/** Some weeks before the last day: guides are looked through (but one), and a handler goes on leave over the last day. */
export const keepHouse = async (world: World, places: readonly Place[], until: PlainDate): Promise<void> => {
  for (const { organ, id } of places) {
    if (organ.key !== organWithOldGuide)
      await perform(world, setup, 'organs.updateGuide', {
        organId: id,
        version: 1,
        guide: guideOf(organ),
        note: '年度核对：内容没有变化，确认现行有效。',
      })
  }
  await agreeToOlder(world)
  const onLeave = places.find(({ organ }) => organ.key === organWithLeave)
  if (onLeave)
    await perform(world, setup, 'identity.setLeave', { personId: onLeave.staff.handlerId, from: addDays(until, -1), to: addDays(until, 6) })
}
