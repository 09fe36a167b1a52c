/** 听文书: by the QR code of the paper (its token comes in a form, never in an address) or from the opened request (R036). */
import { z } from 'zod'
import { addMilliseconds } from '#kernel'
import { look, serveFile } from '#platform'
import { type ReadingView, reading, scanned } from '#readings'
import { grantOf, keepGrant } from '../grant.ts'
import { Listen } from '../listen.tsx'
import type { PortalPage } from '../portal.ts'
import type { Visit } from '../visit.tsx'

export const listenPage: PortalPage = (portal) => {
  portal.post(
    '/listen',
    async (visit) => {
      const { token = '' } = visit.form
      const seen = await look(visit.app, visit.caller, scanned, { token })
      if (!seen.ok) return visit.refuse(seen.error)
      keepPaper(visit, token)
      return visit.redirect('/listen/letter')
    },
    { perMinute: 30 },
  )

  portal.get('/listen', (visit) => visit.redirect('/progress'))

  portal.get('/listen/letter', (visit) =>
    ofPaper(visit, (found) => visit.show(<Listen visit={visit} reading={found} audioHref="/listen/audio" back={null} />)),
  )
  portal.get('/listen/audio', (visit) => ofPaper(visit, (found) => sendAudio(visit, found)))

  portal.get('/progress/letters/:letterId/listen', (visit) =>
    ofRequest(visit, (found) => {
      const address = `/progress/letters/${encodeURIComponent(found.letterId)}`
      return visit.show(
        <Listen visit={visit} reading={found} audioHref={`${address}/audio`} back={`/progress/case#letter-${found.letterId}`} />,
      )
    }),
  )
  portal.get('/progress/letters/:letterId/audio', (visit) => ofRequest(visit, (found) => sendAudio(visit, found)))
}

type Answer = ReturnType<Visit['refuse']> | Promise<ReturnType<Visit['refuse']>>

/** The letter whose paper was scanned within the half hour. */
const ofPaper = async (visit: Visit, answer: (found: ReadingView) => Answer): Promise<ReturnType<Visit['refuse']>> => {
  const token = paperOf(visit)
  if (token === null) return visit.redirect('/progress')
  const seen = await look(visit.app, visit.caller, scanned, { token })
  return seen.ok ? answer(seen.value) : visit.refuse(seen.error)
}

/** A letter of the request that this visit has opened. */
const ofRequest = async (visit: Visit, answer: (found: ReadingView) => Answer): Promise<ReturnType<Visit['refuse']>> => {
  const key = grantOf(visit)
  if (!key) return visit.redirect('/progress')
  const seen = await look(visit.app, visit.caller, reading, { ...key, letterId: visit.params.letterId ?? '' })
  if (!seen.ok) return visit.refuse(seen.error)
  keepGrant(visit, key)
  return answer(seen.value)
}

const sendAudio = (visit: Visit, { audio }: ReadingView): Answer =>
  audio
    ? serveFile(visit.reply, visit.app.site.files, audio)
    : visit.refuse({ kind: 'missing', message: '这份文书没有录音，请用您设备上的朗读。' })

const cookie = 'sunlit_paper'
const path = '/listen'
const seconds = 1800
const place = { table: 'portal.paper', column: 'token', row: 'listen' } as const
const Paper = z.object({ token: z.string(), until: z.string() })

/** The token, sealed into a cookie for half an hour: in no address and in no log. */
const keepPaper = (visit: Visit, token: string): void => {
  const until = addMilliseconds(visit.app.clock.now(), seconds * 1000)
  visit.keepCookie(cookie, visit.app.ciphers.seal(JSON.stringify({ token, until }), place), path, seconds)
}

/** A cookie that was altered, has run out, or was sealed with keys that are gone opens nothing. */
const paperOf = (visit: Visit): string | null => {
  const sealed = visit.cookie(cookie)
  if (sealed === undefined) return null
  try {
    const paper = Paper.parse(JSON.parse(visit.app.ciphers.open(sealed, place)))
    return paper.until > visit.app.clock.now() ? paper.token : null
  } catch {
    return null
  }
}
