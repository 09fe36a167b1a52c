/** What opens one request for half an hour: number and code, sealed into a cookie, never in an address. */
import { z } from 'zod'
import { addMilliseconds, type Instant } from '#kernel'
import type { Visit } from './visit.tsx'

export interface Key {
  readonly number: string
  readonly code: string
}

const cookie = 'sunlit_progress'
const path = '/progress'
const seconds = 1800
const place = { table: 'portal.grant', column: 'key', row: 'progress' } as const
const Grant = z.object({ number: z.string(), code: z.string(), until: z.string() })

/** Every look at the page begins the half hour anew. */
export const keepGrant = (visit: Visit, { number, code }: Key): void => {
  const until = addMilliseconds(visit.app.clock.now(), seconds * 1000)
  visit.keepCookie(cookie, visit.app.ciphers.seal(JSON.stringify({ number, code, until }), place), path, seconds)
}

export const dropGrant = (visit: Visit): void => visit.dropCookie(cookie, path)

/** The request this visit has opened; null when it has to show number and code (again). */
export const grantOf = (visit: Visit): Key | null => {
  const sealed = visit.cookie(cookie)
  if (sealed === undefined) return null
  const opened = openSealed(visit, sealed)
  const now: Instant = visit.app.clock.now()
  return opened && opened.until > now ? { number: opened.number, code: opened.code } : null
}

/** A cookie that was altered, or sealed with keys that are gone, opens nothing. */
const openSealed = (visit: Visit, sealed: string): z.infer<typeof Grant> | null => {
  try {
    return Grant.safeParse(JSON.parse(visit.app.ciphers.open(sealed, place))).data ?? null
  } catch {
    return null
  }
}
