/** Settles the county: organs with their guides and courts, people with their roles and stand-ins. */

import { callerOfPerson, type RoleName, switchOnRehearsal } from '#identity'
import type { OrganId, PersonId } from '#kernel'
import type { Caller } from '#platform'
import { organs, type SeedOrgan } from './county.ts'
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
  { account: 'xitong', what: '系统管理员' },
  { account: 'anquan', what: '安全管理员' },
  { account: 'shenji', what: '审计管理员' },
]

const setup: Caller = { kind: 'system', part: 'setup' }
const demonstrationOrgan = '自资'

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
  const places: Place[] = []
  for (const organ of organs.filter(({ receivesRequests }) => receivesRequests)) {
    places.push({ organ, id: idOf(organ.key), staff: await employ(world, organ, idOf(organ.key)) })
  }
  await employCountyWide(world, idOf)
  await world.carry()
  progress(`${places.length} 个机关配齐受理、承办、审核、负责、签发人员和 B 角`)
  return places
}

const guideOf = (organ: SeedOrgan) => ({
  foiOffice: `${organ.shortName}办公室`,
  address: organ.street,
  postcode: '999999',
  hours: '工作日 8:30—12:00，14:30—17:30',
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

let accountNumber = 0
const addPerson = async (
  world: World,
  organId: OrganId,
  roles: readonly RoleName[],
  account?: string,
  grantedAt = organId,
): Promise<PersonId> => {
  accountNumber += 1
  const added = await perform(world, setup, 'identity.addPerson', {
    name: personName(world.random),
    account: account ?? `renyuan${accountNumber}`,
    organId,
    ...(account ? { initialPassword: demonstrationPassword, rehearsal: true } : {}),
  })
  const personId = textOf(added, 'personId') as PersonId
  for (const role of roles) await perform(world, setup, 'identity.grantRole', { personId, role, organId: grantedAt })
  return personId
}

const employ = async (world: World, organ: SeedOrgan, organId: OrganId): Promise<Staff> => {
  const named = (account: string) => (organ.key === demonstrationOrgan ? account : undefined)
  const clerkId = await addPerson(world, organId, ['clerk'], named('shouli'))
  const handlerId = await addPerson(world, organId, ['handler'], named('chengban'))
  const standInId = await addPerson(world, organId, ['handler'])
  const reviewerId = await addPerson(world, organId, ['legal_reviewer', 'disclosure_reviewer'], named('fahe'))
  const foiHeadId = await addPerson(world, organId, ['foi_office_head'], named('fuze'))
  const headId = await addPerson(world, organId, ['organ_head'], named('qianfa'))
  await perform(world, setup, 'identity.setStandIn', { personId: handlerId, standInId })
  await perform(world, setup, 'identity.setStandIn', { personId: clerkId, standInId })
  const caller = (id: PersonId) => callerOfPerson(world.app, id)
  return {
    clerk: await caller(clerkId),
    handler: await caller(handlerId),
    reviewer: await caller(reviewerId),
    foiHead: await caller(foiHeadId),
    head: await caller(headId),
    handlerId,
    standInId,
  }
}

const employCountyWide = async (world: World, idOf: (key: string) => OrganId) => {
  const county = idOf('county')
  await addPerson(world, idOf('府办'), ['supervisor'], 'jiandu', county)
  await addPerson(world, county, ['system_admin'], 'xitong')
  await addPerson(world, county, ['security_admin'], 'anquan')
  await addPerson(world, county, ['audit_admin'], 'shenji')
}
