/** requests.sendCoSearch: one 协查函 for each unit, each with its own internal day; no clock stops (R020). */
import { randomUUID } from 'node:crypto'
import { err, invalid, type OrganId, ok } from '#kernel'
import type { Fact, FactOf } from '#law'
import { listOrgans } from '#organs'
import type { Organ } from '#organs/contract'
import type { ActContext } from '#platform'
import { sendCoSearch as rule } from '../../case/co-search.ts'
import { SendCoSearch } from '../../cooperation.contract.ts'
import { coSearchLetter } from '../../letters/index.ts'
import type { OpenCase } from '../../store.ts'
import { insertCoSearch } from '../../store-co-search.ts'
import { issueFor, paperOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'
import { applicantRefusal, isWithoutApplicant } from './without-applicant.ts'

export const sendCoSearch = onCase({
  name: 'requests.sendCoSearch',
  happened: 'requests.coSearchSent',
  input: SendCoSearch,
  perform: async (context, opened, input) => {
    const { record } = opened
    const organs = await askable(
      context,
      input.units.map(({ organId }) => organId),
    )
    const missing = input.units.find(({ organId }) => !organs.has(organId))
    if (missing) return invalid('有一个单位不在机关名录里，或者已经撤销，请重新选择。', { units: '请重新选择单位' })
    const asked = rule(
      opened.state,
      {
        leadOrgan: record.organId,
        units: input.units.map(({ organId, dueOn }) => ({
          organ: organId,
          organName: organs.get(organId)?.name ?? '',
          ...(dueOn ? { dueOn } : {}),
        })),
        items: input.items,
        itemCount: record.items.length,
      },
      context.today,
      opened.settings,
    )
    if (!asked.ok) return asked
    const refused =
      (await applicantRefusal(context, record.id, [input.question, ...input.files.map(({ name }) => name)], 'question')) ??
      (await lostFileRefusal(context, input.files, 'files'))
    if (refused) return err(refused)
    const title = (await isWithoutApplicant(context, record.id, record.subject)) ? record.subject : firstLine(input.question)
    const facts: Fact[] = []
    for (const fact of asked.value) if (fact.type === 'coSearchSent') facts.push(await send(context, opened, input, fact, title))
    return ok({
      facts,
      detail: {
        searches: facts.flatMap((fact) => (fact.type === 'coSearchSent' ? [fact.search] : [])),
        organs: input.units.map(({ organId }) => organId),
      },
    })
  },
})

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 60)

/** Those of the ids that are organs in force. */
const askable = async (context: ActContext, ids: readonly OrganId[]): Promise<ReadonlyMap<string, Organ>> => {
  const found = await listOrgans(context.sql, [...new Set(ids)])
  return new Map(found.filter(({ validTo }) => validTo === null || validTo >= context.today).map((organ) => [organ.id, organ]))
}

const send = async (
  context: ActContext,
  opened: OpenCase,
  { question, files }: { readonly question: string; readonly files: readonly { readonly digest: string; readonly name: string }[] },
  fact: FactOf<'coSearchSent'>,
  title: string,
): Promise<Fact> => {
  const content = coSearchLetter(await paperOf(context, opened, context.today), {
    unit: fact.organName,
    question,
    dueOn: fact.dueOn,
    replyDue: opened.state.clocks.replyDue,
    files: files.map(({ name }) => name),
  })
  const { letterId } = await issueFor(context, opened, content, fact.search)
  const { organ, search, dueOn } = fact
  const asked = { id: randomUUID(), requestId: opened.record.id, ref: search, organId: organ as OrganId, dueOn, title, question, letterId }
  await insertCoSearch(context, asked, files)
  return { ...fact, letter: letterId }
}
