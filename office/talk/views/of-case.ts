/** talk.ofCase, talk.people, talk.file, talk.innerFile: what is said on a case, whom one can call, the files, and the 副卷 afterwards (R024). */
import { sql } from 'kysely'
import { whoMay } from '#identity'
import { missing, type OrganId, ok, type PersonId, type RequestId, type Result } from '#kernel'
import { findLetterFile, lettersAbout } from '#letters'
import { listOrgans } from '#organs'
import { type ViewContext, view } from '#platform'
import { SeeTalk, SeeTalkFile, type TalkOfCase, type TalkPerson } from '../contract.ts'
import { type Place, placeOf, withinTalk } from '../place.ts'
import { homeOrgans, loadMessages } from '../store.ts'

type Placed = Place & { readonly organ: OrganId }

const entered = async (context: ViewContext, name: string, requestId: RequestId): Promise<Result<Placed>> => {
  const place = await placeOf(context, name, requestId)
  return place?.organ ? ok({ ...place, organ: place.organ }) : missing('没有这个案件，请从列表重新打开。')
}
const meOf = ({ caller }: ViewContext) => (caller.kind === 'official' ? caller.personId : null)

export const ofCase = view({
  name: 'talk.ofCase',
  title: '内部讨论',
  side: 'office',
  input: SeeTalk,
  within: (context, { requestId }) => withinTalk(context, 'talk.ofCase', requestId),
  show: async (context, { requestId }) => {
    const place = await entered(context, 'talk.ofCase', requestId)
    if (!place.ok) return place
    const { organ, lead, others, ended } = place.value
    const organs = await listOrgans(context.sql, [lead, ...others])
    const inner = ended && organ === lead ? await lettersAbout(context, { kind: 'talk', id: requestId }) : []
    const shown: TalkOfCase = {
      messages: await loadMessages(context, requestId, { organ, me: meOf(context) }),
      organs: organs.map(({ shortName }) => shortName),
      mayPost: !ended,
      hasInnerFile: inner.some(({ pdf }) => pdf !== null),
    }
    return ok(shown)
  },
})

export const people = view({
  name: 'talk.people',
  title: '可以叫的人',
  side: 'office',
  input: SeeTalk,
  within: (context, { requestId }) => withinTalk(context, 'talk.people', requestId),
  show: async (context, { requestId }) => {
    const place = await entered(context, 'talk.people', requestId)
    if (!place.ok) return place
    const { lead, others } = place.value
    const found = new Map<PersonId, string>()
    for (const organ of [lead, ...others])
      for (const { id, name } of await whoMay(context.sql, organ, 'talk.ofCase', context.today))
        if (id !== meOf(context)) found.set(id, name)
    const homes = await homeOrgans(context, [...found.keys()])
    const shown = [...found].flatMap(([id, name]): readonly TalkPerson[] => {
      const home = homes.get(id)
      return home ? [{ id, name, organId: home.id, organName: home.name }] : []
    })
    return ok({ people: shown })
  },
})

export const file = view({
  name: 'talk.file',
  title: '讨论里的文件',
  side: 'office',
  input: SeeTalkFile,
  within: (context, { requestId }) => withinTalk(context, 'talk.file', requestId),
  show: async (context, { requestId, digest }) => {
    const place = await entered(context, 'talk.file', requestId)
    if (!place.ok) return place
    const messages = await loadMessages(context, requestId, { organ: place.value.organ, me: meOf(context) })
    const found = messages.flatMap(({ files }) => files).find((each) => each.digest === digest)
    if (!found) return missing('讨论里没有这份文件，请刷新后再试。')
    context.sawPersonalData({ kind: 'request', id: requestId }, 'talk:file')
    return ok({ digest, name: found.name, type: (await context.app.office.files.find(digest))?.type ?? 'application/octet-stream' })
  },
})

/** Only the lead organ keeps the 副卷. */
export const innerFile = view({
  name: 'talk.innerFile',
  title: '副卷',
  side: 'office',
  input: SeeTalk,
  within: async (context, { requestId }) => {
    const found = await sql<{ id: OrganId }>`select organ_id as id from requests.request where id = ${requestId}`.execute(context.sql)
    return found.rows[0]?.id ?? null
  },
  show: async (context, { requestId }) => {
    const [letter] = await lettersAbout(context, { kind: 'talk', id: requestId })
    const found = letter ? await findLetterFile(context, letter.id, 'pdf') : null
    if (!found) return missing('副卷还没有写好。案件归档后，系统会把内部讨论写成副卷，请过几秒再打开。')
    context.sawPersonalData({ kind: 'request', id: requestId }, 'talk:innerFile')
    return ok({ digest: String(found.digest), name: found.name, type: found.type })
  },
})
