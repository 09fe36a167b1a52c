/** For the proofs over every act: an old register that was read in at an organ. */
import { randomUUID } from 'node:crypto'
import type { OrganId, PersonId } from '#kernel'
import type { TestOffice } from './small-office.ts'

export const importOn = async (
  office: Pick<TestOffice, 'app' | 'owner'>,
  organId: OrganId,
  personId: PersonId,
): Promise<{ readonly importId: string }> => {
  const importId = randomUUID()
  const name = office.app.ciphers.seal('台账.xlsx', { table: 'register_import.import', column: 'name', row: importId })
  await office.owner(`insert into register_import.import (id, organ_id, digest, name, state, created_by, created_at, changed_at)
    values ('${importId}', '${organId}', '${'0'.repeat(64)}', '${name}', 'read', '${personId}', '2026-11-24T01:00:00Z', '2026-11-24T01:00:00Z')`)
  return { importId }
}
