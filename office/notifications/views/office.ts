/** notifications.officeSettings, notifications.stuck: does it work, what is set, what has got stuck; nothing of people. SQL is here. */
import { sql } from 'kysely'
import { z } from 'zod'
import { type Instant, ok } from '#kernel'
import { type ViewContext, view } from '#platform'
import { type OfficeWays, SeeStuck, type Stuck, type Way, type WayState } from '../contract.ts'
import { loadOffice, ruleRows } from '../office-settings.ts'

export const officeSettings = view({
  name: 'notifications.officeSettings',
  title: '通知设置',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const settings = await loadOffice(context)
    return ok<OfficeWays>({ settings, rules: ruleRows(settings), ways: await wayStates(context) })
  },
})

type Row = Omit<WayState, 'open' | 'where'>

const wayStates = async (context: ViewContext): Promise<readonly WayState[]> => {
  const found =
    await sql<Row>`select s.way, s.worked_at as "workedAt", s.trouble, s.trouble_at as "troubleAt", s.paused_until as "pausedUntil",
      (select count(*)::int from notifications.message m where m.way = s.way and m.state = 'waiting') as waiting,
      (select count(*)::int from notifications.message m where m.way = s.way and m.state = 'failed') as failed
    from notifications.way_state s order by s.way`.execute(context.sql)
  return found.rows.map((row) => ({ ...row, open: urlOf(context, row.way) !== null, where: whereOf(urlOf(context, row.way)) }))
}

const urlOf = ({ app }: ViewContext, way: Way): string | null => (way === 'mail' ? app.settings.mail : app.settings.sms)?.url ?? null

/** Host and port; never user or password. */
const whereOf = (url: string | null): string => {
  if (url === null) return ''
  const { protocol, host, pathname } = new URL(url)
  return protocol === 'file:' ? `文件夹 ${decodeURIComponent(pathname)}` : host
}

export const stuck = view({
  name: 'notifications.stuck',
  title: '系统里卡住的事',
  side: 'office',
  input: SeeStuck,
  within: async () => null,
  show: async (context) => ok<Stuck>({ rows: [...(await stuckJobs(context)), ...(await stuckMessages(context))] }),
})

type StuckRow = Stuck['rows'][number]

const stuckJobs = async (context: ViewContext): Promise<readonly StuckRow[]> => {
  const found = await sql<{ id: number; task: string; reaction: string; attempts: number; dead: boolean; created_at: Instant }>`
    select id::int8 as id, task, reaction, attempts, dead, created_at from platform.job_troubles()`.execute(context.sql)
  return found.rows.map((job) => ({
    key: `job:${job.id}`,
    what: jobTitles[job.reaction] ?? jobTitles[job.task] ?? `后台工作（${job.reaction || job.task}）`,
    text: job.dead ? `试了 ${job.attempts} 次都没有做成，已经停下。` : `试了 ${job.attempts} 次还没有做成，还会再试。`,
    owner: '系统管理员',
    since: job.created_at,
    jobId: job.id,
  }))
}

const jobTitles: Readonly<Record<string, string>> = {
  'letters.render': '生成文书',
  'requests.tellProgress': '更新进度页',
  'requests.tellLetters': '把文书送到进度页',
  'requests.pack': '打包归档',
  'notifications.note': '写通知',
  'notifications.deliver': '发邮件和短信',
  'schedule.notifications.remind': '每天的期限提醒',
  'schedule.requests.refresh': '每天重算期限',
}

const stuckMessages = async (context: ViewContext): Promise<readonly StuckRow[]> => {
  const held = await sql<{
    receiver: string
    number: number
    type: string
    attempts: number
    since: Instant
  }>`select receiver, number, type, attempts,
    received_at as since from exchange.inbox where outcome = 'held' order by received_at limit 100`.execute(context.sql)
  const stopped = await sql<{
    sender: string
    id: number
    type: string
    since: Instant
  }>`select sender, outbox_id as id, type, stopped_at as since
    from exchange.stopped order by stopped_at limit 100`.execute(context.sql)
  const side = (name: string) => (name === 'office' ? '内网办理侧' : '外网受理侧')
  return [
    ...held.rows.map((row) => ({
      key: `held:${row.receiver}:${row.number}`,
      what: `交换来的消息没有办成（${row.type}）`,
      text: `${side(row.receiver)}第 ${row.number} 号，试了 ${row.attempts} 次；内容加密留着，系统会再试。`,
      owner: '系统管理员',
      since: row.since,
      jobId: null,
    })),
    ...stopped.rows.map((row) => ({
      key: `stopped:${row.sender}:${row.id}`,
      what: `交换出去的消息被拦下（${row.type}）`,
      text: `${side(row.sender)}发出的，看着像带了个人信息，没有送出。请核对来源后联系维护人员。`,
      owner: '系统管理员',
      since: row.since,
      jobId: null,
    })),
  ]
}
