/** 怎么申请: one page with the steps, the legal days of each, and every organ's contacts (R007; 第十二条). */
import { Buttons, Columns, LinkButton, Page, PhoneLink, Section, Table, Timeline } from '#components'
import { type GuideList, guideList, type OrganGuide } from '#pages'
import { look } from '#platform'
import { HelpWriting } from '../help-writing.tsx'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import { type Visit, withQr } from '../visit.tsx'

export const guide: PortalPage = (portal) => {
  portal.get('/guide', async (visit) => {
    const seen = await look(visit.app, visit.caller, guideList, {})
    if (!seen.ok) return visit.refuse(seen.error)
    return visit.show(<Hub visit={visit} hub={seen.value} county={await countyOf(visit.app)} />, { keep: 'a minute' })
  })
}

const Hub = ({ visit, hub, county }: { readonly visit: Visit; readonly hub: GuideList; readonly county: County }) => (
  <Page
    {...withQr(visit)}
    title="怎么申请政府信息"
    current="/guide"
    trail={[{ title: '公开指南' }]}
    updatedOn={newestOf(hub.organs)}
    description="申请政府信息的步骤、每一步的法定期限、注意事项和各单位的联系方式。"
  >
    <Columns
      asideLabel="开始"
      aside={
        <>
          <nav className="panel" aria-label="本页目录">
            <h2>这一页有什么</h2>
            <ul className="dots">
              <li>
                <a href="#steps">一步一步怎么走</a>
              </li>
              <li>
                <a href="#periods">每一步最多几天</a>
              </li>
              <li>
                <a href="#notes">要注意的</a>
              </li>
              <li>
                <a href="#organs">各单位怎么联系</a>
              </li>
            </ul>
            <Buttons tight>
              <LinkButton href="/requests/new" icon="pen">
                写申请
              </LinkButton>
            </Buttons>
          </nav>
          <HelpWriting county={county} />
        </>
      }
    >
      <h1>怎么申请政府信息</h1>
      <p className="lead k">步骤、期限、找谁，都在这一页。</p>
      <Section title="一步一步怎么走" id="steps">
        <Timeline steps={hub.steps.map((step, at) => ({ state: at === hub.steps.length - 1 ? 'end' : 'todo', ...step }))} />
      </Section>
      <Section title="每一步最多几天" id="periods">
        <Table
          caption="法定期限，按《政府信息公开条例》和有关法律"
          columns={['哪一步', '最多', '说明', '依据']}
          rows={hub.periods.map((period) => ({
            key: period.key,
            cells: [
              period.title,
              period.length,
              period.note,
              <span key="article" className="law">
                {period.article}
              </span>,
            ],
          }))}
        />
      </Section>
      <Section title="要注意的" id="notes">
        <dl className="ans">
          {hub.notes.map((note) => (
            <div key={note.title}>
              <dt>{note.title}</dt>
              <dd>
                {note.text}
                <span className="law under">《政府信息公开条例》{note.article}</span>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={`各单位怎么联系（${hub.organs.length} 个）`} id="organs">
        <Table
          caption="点单位名称，看它的公开指南"
          columns={['单位', '电话', '窗口', '时间']}
          rows={hub.organs.map((organ) => ({
            key: organ.id,
            cells: [
              <a key="name" href={`/guide/${organ.id}`}>
                {organ.name}
              </a>,
              organ.phone ? <PhoneLink key="phone" phone={organ.phone} /> : '还没有公布',
              organ.address || '还没有公布',
              organ.hours || '还没有公布',
            ],
          }))}
        />
      </Section>
    </Columns>
  </Page>
)

const newestOf = (organs: readonly OrganGuide[]) =>
  organs.reduce<OrganGuide['updatedOn']>(
    (newest, { updatedOn }) => (updatedOn && (!newest || updatedOn > newest) ? updatedOn : newest),
    null,
  ) ?? undefined
