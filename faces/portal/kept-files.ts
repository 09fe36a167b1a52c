/** Files that a form brought, attached to a draft; what went wrong is said at their field. */
import type { KeptFile } from '#components'
import { attachFile, type DraftView, type FilePurpose, removeFile } from '#intake'
import { execute } from '#platform'
import type { Visit } from './visit.tsx'
import type { Problems } from './wizard.tsx'

/** What may be handed in, as the browser's file box takes it. */
export const acceptedFiles = '.pdf,.ofd,.jpg,.jpeg,.png,.webp,.tif,.tiff,.doc,.docx,.xls,.xlsx,.txt,.zip'

/** Attaches each file to the draft; the last problem wins, the others are kept. */
export const attachArrived = async (visit: Visit, token: string, purpose: FilePurpose): Promise<Problems> => {
  let problems: Problems = {}
  for (const { field, name, stored } of visit.files) {
    if (!stored.ok) {
      problems = { ...problems, [field]: `“${name}”没有收下：${stored.error.message}` }
      continue
    }
    const attached = await execute(visit.app, visit.caller, attachFile, { draft: token, digest: stored.value.digest, name, purpose })
    if (!attached.ok) problems = { ...problems, [field]: attached.error.message }
  }
  return problems
}

/** Takes a file out of the draft again. */
export const dropFile = (visit: Visit, token: string, digest: string) =>
  execute(visit.app, visit.caller, removeFile, { draft: token, digest })

export const keptFiles = (files: DraftView['files'], purpose: FilePurpose): readonly KeptFile[] =>
  files
    .filter((file) => file.purpose === purpose)
    .map(({ name, bytes, digest }) => ({ name, size: sizeInWords(bytes), removeValue: digest }))

/** 210 KB. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
