/** notifications.saveOffice, notifications.retryJob: the administrator's settings, and a job that has stopped tried again. */
import { sql } from 'kysely'
import { conflict, ok } from '#kernel'
import { act } from '#platform'
import { RetryJob, SaveOffice } from '../contract.ts'
import { saveOffice as save } from '../office-settings.ts'

export const saveOffice = act({
  name: 'notifications.saveOffice',
  title: '改通知设置',
  side: 'office',
  input: SaveOffice,
  within: async () => null,
  handle: async (context, settings) => {
    await save(context, settings)
    context.happened({
      name: 'notifications.officeSettingsChanged',
      subject: { kind: 'notifications', id: 'settings' },
      organId: null,
      detail: { ...settings, overrides: Object.keys(settings.overrides).length },
    })
    return ok({})
  },
})

export const retryJob = act({
  name: 'notifications.retryJob',
  title: '再做一次',
  side: 'office',
  input: RetryJob,
  within: async () => null,
  handle: async (context, { jobId }) => {
    const again = await sql<{ done: boolean }>`select platform.retry_job(${jobId}) as done`.execute(context.sql)
    if (!again.rows[0]?.done) return conflict('这件事已经做完或正在做，请刷新名单。')
    context.happened({ name: 'notifications.jobRetried', subject: { kind: 'job', id: String(jobId) }, organId: null })
    return ok({})
  },
})
