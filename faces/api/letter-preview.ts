/** POST /api/letters/preview.pdf: the example of a template as a real PDF, rendered in a process of its own that is let go when idle. */
import type { FastifyInstance } from 'fastify'
import { createLetterRenderer, type TemplatePreview } from '#letters'
import { type AnyView, type App, look } from '#platform'
import { callerOfRequest, refuseForeignCalls } from './session.ts'
import { statusOf } from './statuses.ts'

/** Nothing starts before the first preview. */
export const registerLetterPreview = (server: FastifyInstance, app: App, views: readonly AnyView[]): void => {
  const preview = views.find(({ name }) => name === 'letters.previewTemplate')
  if (!preview) return
  const renderer = createLetterRenderer({ fontsDir: app.settings.fontsDir })
  server.addHook('onClose', () => renderer.close())
  server.post('/api/letters/preview.pdf', { preHandler: refuseForeignCalls, bodyLimit: 200_000 }, async (request, reply) => {
    const shown = await look(app, await callerOfRequest(app, request), preview, request.body)
    if (!shown.ok) return reply.code(statusOf(shown.error)).send({ refusal: shown.error })
    const { letter, problems } = shown.value as TemplatePreview
    if (!letter) return reply.code(422).send({ refusal: { kind: 'invalid', message: problems.map(({ message }) => message).join(' ') } })
    const { pdf } = await renderer.render(letter, app.clock.today())
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'inline; filename="preview.pdf"')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(Buffer.from(pdf))
  })
}
