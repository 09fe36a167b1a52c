/** 记到手机日历: the latest day for the reply as a calendar entry; nothing in it says who asked for what (RFC 5545). */
import { addDays, type Instant, type PlainDate } from '#kernel'
import { look } from '#platform'
import { progress } from '#tracking'
import { grantOf } from '../grant.ts'
import type { PortalPage } from '../portal.ts'

export const calendarEntry: PortalPage = (portal) => {
  portal.get('/progress/due.ics', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const seen = await look(visit.app, visit.caller, progress, key)
    if (!seen.ok) return visit.refuse(seen.error)
    const { dueOn, trackingNumber, organName } = seen.value
    if (dueOn === null) return visit.redirect('/progress/case')
    return visit.reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="due.ics"')
      .header('cache-control', 'no-store')
      .send(entry({ dueOn, now: visit.app.clock.now(), organName, trackingNumber, address: `${visit.app.settings.publicUrl}/progress` }))
  })
}

interface Entry {
  readonly dueOn: PlainDate
  readonly now: Instant
  readonly organName: string
  readonly trackingNumber: string
  readonly address: string
}

const entry = ({ dueOn, now, organName, trackingNumber, address }: Entry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sunlit//progress//ZH',
    'BEGIN:VEVENT',
    `UID:${trackingNumber}@sunlit`,
    `DTSTAMP:${now.replace(/[-:]/g, '').replace(/\.\d+Z$/, 'Z')}`,
    `DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(dueOn, 1).replaceAll('-', '')}`,
    `SUMMARY:${organName}最晚今天答复`,
    `DESCRIPTION:登记号 ${trackingNumber}\\n${address}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')

/** A line has at most 75 octets; a continuation begins with a blank. */
const folded = (line: string): string => {
  const lines: string[] = []
  let bytes = 0
  let current = ''
  for (const character of line) {
    const length = Buffer.byteLength(character)
    if (bytes + length > 74) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += character
    bytes += length
  }
  return [...lines, current].join('\r\n')
}
