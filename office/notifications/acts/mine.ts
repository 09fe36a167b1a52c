/** notifications.markRead, notifications.saveMine, notifications.sendTest: about oneself only. */
import { randomUUID } from 'node:crypto'
import { forbidden, invalid, ok, type PersonId, type Result } from '#kernel'
import { type ActContext, act } from '#platform'
import { MarkRead, SaveMine, SendTest, wayTitles } from '../contract.ts'
import { queueMessage } from '../message-store.ts'
import { markNoticesRead } from '../notice-store.ts'
import { savePersonSettings, settingsOf } from '../person-settings.ts'
import { resumeWay } from '../way-store.ts'
import { sayQueued } from './note.ts'

export const markRead = act({
  name: 'notifications.markRead',
  title: '标为已读',
  side: 'office',
  input: MarkRead,
  within: async () => null,
  handle: async (context, which) => {
    const me = myself(context)
    if (!me.ok) return me
    return ok({ marked: await markNoticesRead(context, me.value, which) })
  },
})

export const saveMine = act({
  name: 'notifications.saveMine',
  title: '改我的通知',
  side: 'office',
  input: SaveMine,
  within: async () => null,
  handle: async (context, chosen) => {
    const me = myself(context)
    if (!me.ok) return me
    await savePersonSettings(context, me.value, chosen)
    context.happened({ name: 'notifications.settingsChanged', subject: { kind: 'person', id: me.value }, organId: null })
    return ok({})
  },
})

export const sendTest = act({
  name: 'notifications.sendTest',
  title: '发一条试试',
  side: 'office',
  input: SendTest,
  within: async () => null,
  handle: async (context, { way }) => {
    const me = myself(context)
    if (!me.ok) return me
    if ((way === 'mail' ? context.app.settings.mail : context.app.settings.sms) === null)
      return invalid(`系统还没有接通${wayTitles[way]}，请系统管理员先在服务器上设置。`)
    const mine = (await settingsOf(context, [me.value])).get(me.value)
    if (!(way === 'mail' ? mine?.hasMail : mine?.hasMobile))
      return invalid(`请先填好并保存${way === 'mail' ? '邮箱' : '手机号'}，再发一条试试。`)
    await resumeWay(context, way)
    await queueMessage(context, {
      key: `test:${randomUUID()}`,
      way,
      personId: me.value,
      organId: null,
      urgent: true,
      title: '【阳光公开】试发',
      body: '这是您自己点“发一条试试”发来的。收到了，说明这条路是通的。',
      notBefore: context.now,
    })
    sayQueued(context, 1)
    return ok({})
  },
})

const myself = ({ caller }: ActContext): Result<PersonId> => (caller.kind === 'official' ? ok(caller.personId) : forbidden('请先登录。'))
