/** For the proofs over every act: a reason that waits for the county office, an own entry of the compendium, a proposal to publish, at an organ. */
import { randomUUID } from 'node:crypto'
import type { OrganId, PersonId, RequestId } from '#kernel'
import type { TestOffice } from './small-office.ts'

export const oneLineOn = async (
  office: Pick<TestOffice, 'owner'>,
  organId: OrganId,
  requestId: RequestId,
  personId: PersonId,
): Promise<{ readonly departureId: string; readonly entryId: string; readonly proposalId: string }> => {
  const departureId = randomUUID()
  const entryId = randomUUID()
  const against = JSON.stringify([
    {
      requestId: randomUUID(),
      organName: '明川县财政局',
      documentNumber: '明财公开〔2026〕1号',
      decidedOn: '2026-11-02',
      code: 'granted.provided',
    },
  ])
  await office.owner(`insert into precedents.departure (id, request_id, organ_id, request_number, subject, code, against, reason, given_by, given_on, given_at)
    values ('${departureId}', '${requestId}', '${organId}', '明自资申〔2026〕1号', '补偿方案', 'denied.deliberative', '${against}',
      '本机关保存的是讨论稿，与在先公开的定稿不是同一份文件。', '${personId}', '2026-11-24', '2026-11-24T01:00:00Z')`)
  const content = JSON.stringify({
    kind: 'case',
    title: '查全再答',
    organ: '',
    facts: '答复不存在。',
    holding: '撤销。',
    lesson: '先查全。',
    articles: ['36(4)'],
    source: '本县',
  })
  await office.owner(
    `insert into compendium.entry (id, kind, organ_id, version, created_at) values ('${entryId}', 'case', '${organId}', 1, '2026-11-24T01:00:00Z')`,
  )
  await office.owner(`insert into compendium.version (entry_id, version, content, note, changed_by, changed_at)
    values ('${entryId}', 1, '${content}', '首次编入', '${personId}', '2026-11-24T01:00:00Z')`)
  const proposalId = randomUUID()
  await office.owner(`insert into conversions.proposal (id, organ_id, topic, title, items, reason, state, proposed_on, version, changed_at)
    values ('${proposalId}', '${organId}', 'land_taking', '石桥村补偿方案', '{石桥村补偿方案}', 'repeated', 'proposed', '2026-11-24', 1, '2026-11-24T01:00:00Z')`)
  return { departureId, entryId, proposalId }
}
