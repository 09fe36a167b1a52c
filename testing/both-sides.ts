/** The exchange ready for tests: acts that send from each side, and a real act of the office that keeps what arrives. */

import { sql } from 'kysely'
import { z } from 'zod'
import { fromSite, type OfficeAppliers, type SiteAppliers } from '#exchange'
import { applyComplaintProgressed } from '#feedback'
import { type FileDigest, invalid, type Json, ok } from '#kernel'
import { applyPublicationChanged } from '#library'
import { slipAppliers } from '#on-behalf'
import { applyOrgansPublished, applySealPublished } from '#pages'
import { type App, act, execute } from '#platform'
import { applyReadingReady } from '#readings'
import { applyContentReleased } from '#released'
import { applyInquiryProgressed, applyReplyReady, applyRequestProgressed } from '#tracking'
import { type TestApp, testApp } from './index.ts'

const digest = 'a'.repeat(64)

/** An act of each side that sends whatever it is given, and one of the office that keeps what arrives: real acts through the real door. */
export const send = (side: 'office' | 'site') =>
  act({
    name: `probe.send.${side}`,
    title: '发送',
    side,
    input: z.object({ type: z.string(), payload: z.json() }),
    within: async () => null,
    handle: async (context, { type, payload }) => {
      context.send({ type, version: 1, payload: payload as Json })
      return ok({})
    },
  })
const keep = act({
  name: 'probe.keep',
  title: '收下',
  side: 'office',
  input: z.object({ text: z.string() }),
  within: async () => null,
  handle: async (context, { text }) => {
    if (text === 'refuse me') {
      const open = await sql<{ open: boolean }>`select open from probe.gate`.execute(context.sql)
      if (!open.rows[0]?.open) return invalid('现在不能收')
    }
    await sql`insert into probe.kept (text) values (${text})`.execute(context.sql)
    return ok({})
  },
})

export const sendWithFile = act({
  name: 'probe.sendWithFile',
  title: '发送文件',
  side: 'site',
  input: fromSite['correction.submitted'],
  within: async () => null,
  handle: async (context, payload) => {
    context.send({ type: 'correction.submitted', version: 1, payload, files: payload.files.map((file) => file.digest as FileDigest) })
    return ok({})
  },
})

export const exchangeCaller = { kind: 'system', part: 'exchange' } as const
const keepText = (app: App, text: string, idempotencyKey: string) => execute(app, exchangeCaller, keep, { text }, { idempotencyKey })

export const toOffice: OfficeAppliers = {
  'request.submitted': (app, message) => keepText(app, message.payload.trackingNumber, message.idempotencyKey),
  'correction.submitted': (app, message) => keepText(app, message.payload.text, message.idempotencyKey),
  'withdrawal.submitted': (app, message) => keepText(app, message.payload.statement, message.idempotencyKey),
  'reply.opened': (app, message) => keepText(app, message.payload.letterId, message.idempotencyKey),
  'complaint.made': (app, message) => keepText(app, message.payload.complaintId, message.idempotencyKey),
  'rating.given': (app, message) => keepText(app, message.payload.letterId, message.idempotencyKey),
  'slip.given': (app, message) => keepText(app, message.payload.slipId, message.idempotencyKey),
  'slip.ended': (app, message) => keepText(app, message.payload.slipId, message.idempotencyKey),
  'slip.opened': (app, message) => keepText(app, message.payload.useId, message.idempotencyKey),
  'slip.filed': (app, message) => keepText(app, message.payload.useId, message.idempotencyKey),
  'filing.numbers': (app, message) => keepText(app, message.payload.on, message.idempotencyKey),
  'guidance.exited': (app, message) => keepText(app, message.payload.exit, message.idempotencyKey),
}
export const toSite: SiteAppliers = {
  'request.progressed': applyRequestProgressed,
  'complaint.progressed': applyComplaintProgressed,
  'reply.ready': applyReplyReady,
  'reading.ready': applyReadingReady,
  'content.released': applyContentReleased,
  'inquiry.progressed': applyInquiryProgressed,
  'publication.changed': applyPublicationChanged,
  'organs.published': applyOrgansPublished,
  'seal.published': applySealPublished,
  ...slipAppliers,
}

export const withdrawal = (statement: string) => ({
  type: 'withdrawal.submitted',
  payload: { trackingNumber: '20261125-10001-7', statement, submittedOn: '2026-11-25' },
})
export const seal = (number: number) => ({ type: 'seal.published', payload: { number, root: digest, on: '2026-11-25' } })

export const prepare = async (): Promise<TestApp> => {
  const app = await testApp()
  await app.owner.query(`
    create schema probe;
    create table probe.kept (id bigint generated always as identity primary key, text text not null);
    create table probe.gate (open boolean not null);
    insert into probe.gate values (false);
    grant usage on schema probe to sunlit_office;
    grant select, insert on probe.kept to sunlit_office;
    grant select on probe.gate to sunlit_office`)
  return app
}
export const kept = async (app: App): Promise<string[]> =>
  (await app.owner.query<{ text: string }>('select text from probe.kept order by id')).rows.map((row) => row.text)
export const seals = async (app: App): Promise<number[]> =>
  (await app.owner.query<{ number: string }>('select number from site.seal order by number')).rows.map((row) => Number(row.number))
