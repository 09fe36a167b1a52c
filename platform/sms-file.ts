/** Short messages into a folder: for offices whose sending device stands behind a one-way gap and takes files from there. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notSent, sent } from './sending.ts'
import type { SmsSettings } from './settings.ts'
import { mobileNumber, type SmsWay } from './short-message.ts'

/** One file a message, named by its id: written again it is the same file. Readable by the owner only. */
export const fileSms = ({ url, sign }: SmsSettings): SmsWay => {
  const folder = fileURLToPath(url)
  return {
    send: async ({ id, to, text }) => {
      const number = mobileNumber(to)
      if (number === null) return notSent('refused', 'number')
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const waiting = join(folder, `.${id}.part`)
        await writeFile(waiting, `${JSON.stringify({ requestId: id, to: number, sign, text })}\n`, { mode: 0o600, flush: true })
        await rename(waiting, join(folder, `${id}.json`))
        return sent
      } catch (problem) {
        return notSent('way', problem instanceof Error && 'code' in problem ? String(problem.code) : 'folder')
      }
    },
  }
}
