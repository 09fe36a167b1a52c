/** What the QR code of a reply opens: the supplied files for everybody where they were opened, else the progress page, which asks for the code (R035). */
import { DayText, Facts, Notice, Page, Section } from '#components'
import { look, serveFile } from '#platform'
import { type ReleasedContent, releasedContent, releasedFile } from '#released'
import { ScannedPaper } from '../listen.tsx'
import type { PortalPage } from '../portal.ts'
import type { Visit } from '../visit.tsx'

export const releasedPage: PortalPage = (portal) => {
  portal.get('/released/:token', async (visit) => {
    const { token = '' } = visit.params
    const seen = await look(visit.app, visit.caller, releasedContent, { token })
    if (seen.ok) return visit.show(<Released visit={visit} token={token} content={seen.value} />)
    const { number } = visit.query
    return visit.redirect(number ? `/progress?number=${encodeURIComponent(number)}` : '/progress')
  })
  portal.get('/released/:token/:digest', async (visit) => {
    const found = await look(visit.app, visit.caller, releasedFile, visit.params)
    if (!found.ok) return visit.refuse(found.error)
    return serveFile(visit.reply, visit.app.site.files, found.value)
  })
}

interface ReleasedProps {
  readonly visit: Visit
  readonly token: string
  readonly content: ReleasedContent
}

const Released = ({ visit, token, content }: ReleasedProps) => (
  <Page {...visit.page} title={content.title} trail={[{ title: '公开的材料' }]} organ={content.organName} unlisted>
    <h1>{content.title}</h1>
    <p className="lead k">{content.organName}公开的材料，谁都可以看、可以下载，不用登录。</p>
    <ScannedPaper visit={visit} listen="ask" />
    <Section title="材料" id="files">
      <ul className="dots m38">
        {content.files.map((file, place) => (
          <li key={file.digest}>
            <a href={`/released/${encodeURIComponent(token)}/${file.digest}`} download>
              {content.files.length > 1 ? `${place + 1}. ` : ''}
              {file.name}
            </a>
            （{sizeOf(file.bytes)}）
          </li>
        ))}
      </ul>
    </Section>
    <Section title="这是谁公开的" id="who">
      <Facts
        facts={[
          { label: '公开的机关', value: content.organName },
          { label: '哪天公开', value: <DayText day={content.openedOn} /> },
          ...(content.organPhone ? [{ label: '看不懂、打不开，打电话', value: content.organPhone }] : []),
        ]}
      />
    </Section>
    <Notice>
      您是申请人，要看答复书和办理经过的，请到<a href="/progress">查进度</a>，填登记号和查询码。
    </Notice>
  </Page>
)

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
