/** What a form brought: its fields, and its files already in the store. A form from elsewhere stores nothing. */
import type { FastifyRequest } from 'fastify'
import type { Result } from '#kernel'
import { type App, type FormTokens, formTokenField, type StoredFile } from '#platform'

export type Form = Readonly<Record<string, string>>

export interface ArrivedFile {
  /** The field it came in. */
  readonly field: string
  /** As the applicant named it. */
  readonly name: string
  readonly stored: Result<StoredFile>
}

/** Null when a form with files did not come from one of our pages; other forms were checked before they got here. */
export const readForm = async (
  app: App,
  request: FastifyRequest,
  tokens: FormTokens,
): Promise<{ readonly form: Form; readonly files: readonly ArrivedFile[] } | null> => {
  if (request.isMultipart()) return readParts(app, request, tokens)
  const { body } = request
  if (typeof body !== 'object' || body === null) return { form: {}, files: [] }
  const form = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value
      return typeof last === 'string' ? [[name, last]] : []
    }),
  )
  return { form, files: [] }
}

/** The token stands before the files in the form, so that a foreign file is never stored. */
const readParts = async (app: App, request: FastifyRequest, tokens: FormTokens) => {
  const form: Record<string, string> = {}
  const files: ArrivedFile[] = []
  let isGenuine = false
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') form[part.fieldname] = part.value
      if (part.fieldname === formTokenField) isGenuine = tokens.isGenuine(request, part.value)
    } else if (!isGenuine || part.filename === '') part.file.resume()
    else
      files.push({
        field: part.fieldname,
        name: part.filename,
        stored: await app.site.files.put(wholeStream(part.file), { name: part.filename }),
      })
  }
  return isGenuine ? { form, files } : null
}

/** Read to its end even when the store has had enough, or the parts after it never come. */
const wholeStream = async function* (
  file: NodeJS.ReadableStream & { iterator?: (options: { destroyOnReturn: boolean }) => AsyncIterable<Uint8Array> },
) {
  try {
    for await (const chunk of file.iterator?.({ destroyOnReturn: false }) ?? []) yield chunk
  } finally {
    file.resume()
  }
}
