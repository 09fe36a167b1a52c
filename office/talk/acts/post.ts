/** talk.post: one message on a case. Sealed; the journal names who, when and on which case, never what (R024). */
import { randomUUID } from 'node:crypto'
import { whoMay } from '#identity'
import { invalid, missing, ok, type PersonId, unlawful } from '#kernel'
import { type ActContext, act } from '#platform'
import { isWithoutApplicant } from '#requests'
import { Post } from '../contract.ts'
import { type Place, placeOf, withinTalk } from '../place.ts'
import { insertMessage } from '../store.ts'

const name = 'talk.post'

export const post = act({
  name,
  title: '内部讨论',
  side: 'office',
  input: Post,
  within: (context, { requestId }) => withinTalk(context, name, requestId),
  handle: async (context, { requestId, body, audience, mentions, files }) => {
    const place = await placeOf(context, name, requestId)
    if (!place?.organ || context.caller.kind !== 'official') return missing('没有这个案件，请从列表重新打开。')
    if (place.ended) return unlawful('案件已经归档或者作废，讨论已经写入副卷，不能再说。', '条例第四十五条')
    const lost = await firstLost(context, files)
    if (lost) return invalid('有文件没有传完，请重新选择文件再传一次。', { files: '文件没有传完，请再传一次' })
    // other organs never learn who asked
    const heard = audience === 'case' && place.others.length > 0
    if (heard && !(await isWithoutApplicant(context, requestId, [body, ...files.map((file) => file.name)].join('\n'))))
      return unlawful(
        '别的单位也看得到这句话，里面有申请人的姓名、证件、电话或者住址。请删去，或者改为“只给本机关看”。',
        '个人信息保护法第六条',
        {
          body: '请删去申请人的信息',
        },
      )
    const called = await callable(context, place, audience === 'organ')
    if (mentions.some((person) => !called.has(person)))
      return invalid(audience === 'organ' ? '只给本机关看的话，只能叫本机关的人。' : '叫的人不在参与这件的单位里，请从列表里选。', {
        mentions: '请从列表里选',
      })
    const id = randomUUID()
    await insertMessage(context, {
      id,
      requestId,
      organId: place.organ,
      author: context.caller.personId,
      audience,
      body,
      mentions: [...new Set(mentions)],
      files,
    })
    context.happened({
      name: 'talk.posted',
      subject: { kind: 'request', id: requestId },
      organId: place.organ,
      detail: { message: id, audience, mentions: mentions.length, files: files.length },
    })
    for (const person of new Set(mentions))
      context.happened({
        name: 'talk.mentioned',
        subject: { kind: 'request', id: requestId },
        organId: place.organ,
        detail: { message: id, personId: person },
      })
    return ok({ messageId: id })
  },
})

const firstLost = async ({ app }: ActContext, files: readonly { readonly digest: string }[]): Promise<string | null> => {
  for (const { digest } of files) if (!(await app.office.files.has(digest))) return digest
  return null
}

/** The people of the organs on the case who may read along. */
const callable = async (context: ActContext, place: Place, ownOnly: boolean): Promise<ReadonlySet<PersonId>> => {
  const organs = ownOnly && place.organ ? [place.organ] : [place.lead, ...place.others]
  const people = new Set<PersonId>()
  for (const organ of organs) for (const { id } of await whoMay(context.sql, organ, 'talk.ofCase', context.today)) people.add(id)
  return people
}
