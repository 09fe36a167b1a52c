/** What opens one case to the holder of a slip for half an hour: the 代办码, sealed into a cookie, never in an address. Looked at anew at every page: ended means closed. */
import { z } from 'zod'
import { addMilliseconds } from '#kernel'
import type { Visit } from './visit.tsx'

const cookie = 'sunlit_behalf'
const path = '/behalf'
const seconds = 1800
const place = { table: 'portal.grant', column: 'code', row: 'behalf' } as const
const Grant = z.object({ code: z.string(), until: z.string() })

export const keepProxyGrant = (visit: Visit, code: string): void => {
  const until = addMilliseconds(visit.app.clock.now(), seconds * 1000)
  visit.keepCookie(cookie, visit.app.ciphers.seal(JSON.stringify({ code, until }), place), path, seconds)
}

export const dropProxyGrant = (visit: Visit): void => visit.dropCookie(cookie, path)

/** The code this visit has shown; null when it has to be shown (again). */
export const proxyGrantOf = (visit: Visit): string | null => {
  const sealed = visit.cookie(cookie)
  if (sealed === undefined) return null
  try {
    const grant = Grant.safeParse(JSON.parse(visit.app.ciphers.open(sealed, place))).data
    return grant && grant.until > visit.app.clock.now() ? grant.code : null
  } catch {
    return null
  }
}
