/** For tests of what follows from acts: the office of request-desk with its reactions, the renderer of letters and the site behind the pump. */

import { complaintAppliers } from '#complaints'
import { createLocalPump } from '#exchange'
import { applyComplaintProgressed } from '#feedback'
import { createLetterRenderer, letterReactions } from '#letters'
import { applyPublicationChanged } from '#library'
import { slipAppliers } from '#on-behalf'
import { applyOrgansPublished, applySealPublished } from '#pages'
import { type App, execute, look, runJobsOnce } from '#platform'
import { ratingAppliers } from '#ratings'
import { applyReadingReady } from '#readings'
import { applyContentReleased } from '#released'
import { officeAppliers, requestReactions } from '#requests'
import { applyInquiryProgressed, applyReplyReady, applyRequestProgressed, type ProgressView, progress } from '#tracking'
import * as acts from '../office/requests/acts/all.ts'
import { counterForm, type Desk, openDesk } from './request-desk.ts'
import { must } from './small-office.ts'

const visitor = { kind: 'visitor', origin: 'told desk' } as const

export interface ToldDesk extends Desk {
  /** Runs everything that follows, until nothing is left on either side. */
  readonly settle: () => Promise<void>
  /** A case registered at the counter, with the code its applicant was given. */
  readonly registered: (
    more?: object,
  ) => Promise<{ readonly requestId: Parameters<Desk['on']>[2]; readonly trackingNumber: string; readonly queryCode: string }>
  /** What the applicant sees. */
  readonly seen: (of: { readonly trackingNumber: string; readonly queryCode: string }) => Promise<ProgressView>
  /** How many messages of a type have left the office for that case. */
  readonly messages: (type: string) => Promise<number>
  readonly renderer: ReturnType<typeof createLetterRenderer>
}

export const openToldDesk = async (day?: string): Promise<ToldDesk> => {
  const desk = await openDesk(day)
  const renderer = createLetterRenderer()
  const app: App = Object.assign(desk.app, { reactions: [...letterReactions(renderer), ...requestReactions(renderer)] })
  const pump = createLocalPump(app, {
    toOffice: { ...officeAppliers, ...complaintAppliers, ...ratingAppliers },
    toSite: {
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
    },
  })
  const settle = async () => {
    for (let round = 0; round < 5; round++) {
      await runJobsOnce(app)
      if ((await pump.drain()) === 0) return
    }
  }
  return {
    ...desk,
    app,
    renderer,
    settle,
    registered: async (more = {}) =>
      must(await execute(app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today(), more))),
    seen: async ({ trackingNumber, queryCode }) => must(await look(app, visitor, progress, { number: trackingNumber, code: queryCode })),
    messages: async (type) => {
      const found = await app.owner.query<{ count: string }>('select count(*) from platform.outbox where type = $1', [type])
      return Number(found.rows[0]?.count ?? 0)
    },
    close: async () => {
      await pump.stop()
      await renderer.close()
      await desk.close()
    },
  }
}
