/** What is kept of people outside the office: applicant, third parties, what they wrote. Sealed to row and column; SQL sees no word of it. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PlainDate, RequestId } from '#kernel'
import type { PartyRef } from '#law'
import type { ActContext, ViewContext } from '#platform'
import { type ApplicantParticulars, ApplicantParticulars as ApplicantSchema } from './inputs.contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

const sealedFields = ['name', 'idNumber', 'contactPerson', 'phone', 'email', 'address', 'postcode'] as const
const columns: Readonly<Record<(typeof sealedFields)[number], string>> = {
  name: 'name',
  idNumber: 'id_number',
  contactPerson: 'contact_person',
  phone: 'phone',
  email: 'email',
  address: 'address',
  postcode: 'postcode',
}

const applicantPlace = (id: RequestId, column: string) => ({ table: 'requests.applicant', column, row: id })
const partyPlace = (id: RequestId, kind: string, ref: PartyRef, column: string) => ({
  table: 'requests.party',
  column,
  row: `${id}/${kind}/${ref}`,
})
const statementPlace = (id: string) => ({ table: 'requests.statement', column: 'text', row: id })

/** Keeps who asked, each field sealed in its own place. */
export const insertApplicant = async (context: ActContext, id: RequestId, applicant: ApplicantParticulars): Promise<void> => {
  const { ciphers } = context.app
  const sealed = (field: (typeof sealedFields)[number]): string | null => {
    const value = applicant[field]
    return value === undefined ? null : ciphers.seal(value, applicantPlace(id, columns[field]))
  }
  await sql`insert into requests.applicant (request_id, name, id_kind, id_number, contact_person, phone, email, address, postcode, id_index, short_name)
    values (${id}, ${sealed('name')}, ${applicant.idKind}, ${sealed('idNumber')}, ${sealed('contactPerson')}, ${sealed('phone')}, ${sealed('email')},
      ${sealed('address')}, ${sealed('postcode')}, ${ciphers.blindIndex('applicant', `${applicant.idKind}:${applicant.idNumber}`)},
      ${shortName(applicant)})`.execute(context.sql)
}

/** 刘某; an organisation by the beginning of its name. */
export const shortName = ({ kind, name }: Pick<ApplicantParticulars, 'kind' | 'name'>): string => {
  const trimmed = name.trim()
  if (kind !== 'natural_person') return trimmed.length <= 12 ? trimmed : `${trimmed.slice(0, 11)}…`
  return `${compoundSurnames.find((surname) => trimmed.startsWith(surname) && trimmed.length > 2) ?? [...trimmed][0] ?? '申请人'}某`
}

const compoundSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '宇文',
  '长孙',
  '夏侯',
  '司徒',
  '南宫',
  '端木',
]

/** Who asked, opened. A view that shows it must say so (`sawPersonalData`). */
export const loadApplicant = async (context: Reading, id: RequestId): Promise<ApplicantParticulars> => {
  const found = await sql<
    Record<string, string | null>
  >`select name, id_kind, id_number, contact_person, phone, email, address, postcode, kind.applicant_kind
    from requests.applicant a, lateral (select applicant_kind from requests.request where id = a.request_id) kind
    where a.request_id = ${id}`.execute(context.sql)
  const row = found.rows[0]
  if (!row) throw new Error(`no applicant of request ${id}`)
  const opened = sealedFields.flatMap((field): readonly (readonly [string, string])[] => {
    const sealed = row[columns[field]]
    return sealed ? [[field, context.app.ciphers.open(sealed, applicantPlace(id, columns[field]))]] : []
  })
  return ApplicantSchema.parse({ kind: row.applicant_kind, idKind: row.id_kind, ...Object.fromEntries(opened) })
}

export interface Party {
  readonly ref: PartyRef
  readonly kind: 'third_party' | 'organ'
  readonly name: string
  readonly address: string
  readonly phone: string | null
}

/** Keeps whom the docket calls by that ref; asked again, the newest address stands. */
export const saveParty = async (context: ActContext, id: RequestId, party: Party): Promise<void> => {
  const sealed = (column: string, value: string) => context.app.ciphers.seal(value, partyPlace(id, party.kind, party.ref, column))
  await sql`insert into requests.party (request_id, ref, kind, name, address, phone)
    values (${id}, ${party.ref}, ${party.kind}, ${sealed('name', party.name)}, ${sealed('address', party.address)},
      ${party.phone === null ? null : sealed('phone', party.phone)})
    on conflict (request_id, kind, ref) do update set name = excluded.name, address = excluded.address, phone = excluded.phone`.execute(
    context.sql,
  )
}

/** All parties of a case, opened. */
export const loadParties = async (context: Reading, id: RequestId): Promise<readonly Party[]> => {
  const found =
    await sql<Party>`select ref, kind, name, address, phone from requests.party where request_id = ${id} order by kind, ref`.execute(
      context.sql,
    )
  return found.rows.map((row) => {
    const open = (column: string, value: string) => context.app.ciphers.open(value, partyPlace(id, row.kind, row.ref, column))
    return {
      ...row,
      name: open('name', row.name),
      address: open('address', row.address),
      phone: row.phone === null ? null : open('phone', row.phone),
    }
  })
}

export interface Statement {
  readonly kind: 'correction' | 'reasons' | 'opinion' | 'withdrawal'
  readonly ref?: PartyRef
  readonly on: PlainDate
  readonly accepted: boolean
  readonly text: string
  readonly items?: readonly string[]
}

/** Keeps what somebody outside wrote to the case. */
export const insertStatement = async (context: ActContext, id: RequestId, statement: Statement): Promise<void> => {
  const row = randomUUID()
  await sql`insert into requests.statement (id, request_id, kind, ref, on_day, accepted, text, items, created_at)
    values (${row}, ${id}, ${statement.kind}, ${statement.ref ?? null}, ${statement.on}, ${statement.accepted},
      ${context.app.ciphers.seal(statement.text, statementPlace(row))}, ${statement.items ? JSON.stringify(statement.items) : null}::jsonb,
      ${context.now})`.execute(context.sql)
}

/** Everything written to the case, opened, in order. */
export const loadStatements = async (context: Reading, id: RequestId): Promise<readonly Statement[]> => {
  const found = await sql<Statement & { id: string }>`select id, kind, ref, on_day as "on", accepted, text, items from requests.statement
    where request_id = ${id} order by created_at, id`.execute(context.sql)
  return found.rows.map(({ id: row, ...statement }) => ({
    ...statement,
    text: context.app.ciphers.open(statement.text, statementPlace(row)),
  }))
}
