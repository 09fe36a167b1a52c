/** For tests of notifications: the office of request-desk whose happenings are told, with a real post office behind it. */
import { isUuid, type PersonId, type RequestId } from '#kernel'
import { notificationReactions, notificationSchedules } from '#notifications'
import { type App, execute, look, runJobsOnce } from '#platform'
import { saveMine } from '../office/notifications/acts/mine.ts'
import { list } from '../office/notifications/views/mine.ts'
import * as acts from '../office/requests/acts/all.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'
import { counterForm, type Desk, openDesk } from './request-desk.ts'
import { must } from './small-office.ts'

export interface NotifiedDesk extends Desk {
  readonly post: PostOffice
  /** Everything that follows, now. */
  readonly settle: () => Promise<void>
  /** One of the schedules, as the clock would. */
  readonly daily: (name: 'remind' | 'digest' | 'deliver') => Promise<void>
  /** A counter registration whose applicant gave both addresses and agreed to be told. */
  readonly registered: (more?: object) => Promise<RequestId>
  readonly titles: (person: { readonly personId: PersonId }) => Promise<readonly string[]>
  /** This person wants mail (and short messages). */
  readonly wants: (person: Desk['people']['clerk'], more?: object) => Promise<void>
}

export const agreed = {
  applicant: {
    kind: 'natural_person',
    name: '李青禾',
    idKind: 'resident_id',
    idNumber: '430121199003073915',
    phone: '13800001234',
    email: 'li@example.cn',
    address: '明川县河湾镇石桥村8组',
  },
  wish: { form: 'paper', delivery: 'post', tellByMail: true, tellBySms: true },
}

export const openNotifiedDesk = async (day?: string): Promise<NotifiedDesk> => {
  const desk = await openDesk(day)
  const post = await openPostOffice()
  const app: App = Object.assign(desk.app, {
    reactions: notificationReactions,
    settings: { ...desk.app.settings, ...post.settings },
  })
  return {
    ...desk,
    app,
    post,
    settle: () => runJobsOnce(app),
    daily: async (name) => {
      await notificationSchedules.find((schedule) => schedule.name === `notifications.${name}`)?.run(app)
      await runJobsOnce(app)
    },
    registered: async (more = {}) => {
      const { requestId } = must(
        await execute(app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today(), { ...agreed, ...more })),
      )
      if (!isUuid(requestId)) throw new Error('no request')
      return requestId as RequestId
    },
    titles: async (person) => {
      const caller = await desk.again(person)
      return must(await look(app, caller, list, {})).rows.map(({ title }) => title)
    },
    wants: async (person, more = {}) =>
      void must(
        await execute(app, person, saveMine, {
          mail: `${person.personId.slice(0, 8)}@mingchuan.example`,
          mobile: '',
          wishes: {},
          quietFrom: null,
          quietTo: null,
          digest: true,
          ...more,
        }),
      ),
    close: async () => {
      await post.close()
      await desk.close()
    },
  }
}
