/** 登记回执: number, query code, latest dates, and how the days are counted; for the holder of the draft cookie (第三十一条; R153). */

import { sql } from 'kysely'
import { dayCells, groupedQueryCode, openJson } from '#exchange'
import { type Instant, missing, ok, type PlainDate, type Result } from '#kernel'
import { explainDays, readClocks } from '#law'
import { view } from '#platform'
import { type Receipt, SeeReceipt } from '../contract.ts'
import { expectedDates, factsAtSubmission } from '../dates.ts'
import { SubmissionContent, submissionPlace, tokenDigest } from '../places.ts'

export const receipt = view({
  name: 'intake.receipt',
  title: '看回执',
  side: 'site',
  input: SeeReceipt,
  within: async () => null,
  show: async (context, input): Promise<Result<Receipt>> => {
    const found = await sql<{
      id: string
      tracking_number: string
      channel: 'online' | 'in_person'
      submitted_on: PlainDate
      submitted_at: Instant
      received_on: PlainDate | null
      sealed: string
      organ: string | null
      phone: string | null
    }>`select s.id, s.tracking_number, s.channel, s.submitted_on, s.submitted_at, s.received_on, s.sealed, o.name as organ, o.guide->>'phone' as phone
      from intake.submission s
      join intake.draft d on d.submission_id = s.id
      left join site.organ o on o.id = s.organ_id
      where s.draft_token_digest = ${tokenDigest(context.app.ciphers, input.draft)} and d.keep_until >= ${context.today}`.execute(
      context.sql,
    )
    const row = found.rows[0]
    if (!row) return missing('这里看不到回执：可能还没有提交，或者换了手机、电脑。记下了登记号和查询码的，去“查我的进度”看。')
    const content = openJson(context.app.ciphers, submissionPlace(row.id), row.sealed, SubmissionContent)
    const { today: _today, ...dates } = expectedDates(row.submitted_on, row.channel, row.received_on)
    const clocks = readClocks(factsAtSubmission(row.submitted_on, row.channel, row.received_on), { asOf: row.submitted_on })
    return ok({
      ...dates,
      trackingNumber: row.tracking_number,
      queryCode: groupedQueryCode(content.code),
      organName: row.organ ?? '',
      organPhone: row.phone ?? '',
      submittedOn: row.submitted_on,
      submittedAt: row.submitted_at,
      days: dayCells(explainDays(clocks)),
      description: content.requested.description,
      applicantName: content.applicant.name,
      files: content.files.map((file) => file.name),
      wish: content.wish,
    })
  },
})
