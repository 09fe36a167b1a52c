/** One public item: title, 文号, organ, days, where it stands with its code; what is found without a request is counted (R005, R009; 第三十六条第（一）项). */
import { Button, Buttons, Columns, DayText, Facts, Form, LinkButton, Notice, Page, Panel, Qr, Section } from '#components'
import { countExit } from '#intake'
import { type LibraryItem, libraryItem } from '#library'
import { execute, look } from '#platform'
import { keep, typedOn } from '../draft-of-visit.ts'
import type { PortalPage } from '../portal.ts'
import { qrSvg } from '../qr-svg.ts'
import { type Visit, withQr } from '../visit.tsx'

export const libraryItemPage: PortalPage = (portal) => {
  portal.get('/library/:id', async (visit) => {
    const seen = await look(visit.app, visit.caller, libraryItem, { id: visit.params.id })
    if (!seen.ok) return visit.refuse(seen.error)
    const found = visit.query.found === 'here' || visit.query.found === 'writing' ? visit.query.found : null
    return visit.show(<Item visit={visit} item={seen.value} found={found} />, { status: seen.value.withdrawn ? 410 : 200 })
  })

  portal.post('/library/:id/found', async (visit) => {
    const counted = await count(visit)
    return counted.ok ? visit.redirect(`/library/${visit.params.id}?found=here#found`) : visit.refuse(counted.error)
  })

  // from the wizard: what was typed is kept, in case it was not the thing after all
  portal.post('/requests/found/:id', async (visit) => {
    const kept = await keep(visit, 1, typedOn(1, visit.form))
    if (!kept.ok) return visit.refuse(kept.error)
    const counted = await count(visit)
    return counted.ok ? visit.redirect(`/library/${visit.params.id}?found=writing#found`) : visit.refuse(counted.error)
  })
}

/** Counted only for what is there: nothing about who. */
const count = async (visit: Visit) => {
  const seen = await look(visit.app, visit.caller, libraryItem, { id: visit.params.id })
  if (!seen.ok) return seen
  return execute(visit.app, visit.caller, countExit, { exit: 'found_public' }, visit.key)
}

interface ItemProps {
  readonly visit: Visit
  readonly item: LibraryItem
  readonly found: 'here' | 'writing' | null
}

const Item = ({ visit, item, found }: ItemProps) => (
  <Page
    {...withQr({ ...visit, path: `/library/${item.id}` })}
    title={item.title}
    current="/search"
    trail={[{ title: '查文件', href: '/search' }, { title: '已公开的信息' }]}
    organ={item.organName}
    updatedOn={item.publishedOn}
    description={item.summary || `${item.organName}公开的信息。`}
    unlisted={item.withdrawn !== null}
  >
    <Columns asideLabel="在哪里看" aside={item.withdrawn ? <Gone /> : <Where item={item} />}>
      <h1 className="k">{item.title}</h1>
      {item.withdrawn && (
        <Notice tone="soon" title="这份信息已经撤下">
          <p>
            {item.organName}在
            <DayText day={item.withdrawn.on} />
            撤下，原因：{item.withdrawn.reason}
          </p>
        </Notice>
      )}
      {found && (
        <div id="found">
          <Notice tone="good" title="找到就好，不用申请了">
            <p>
              {found === 'writing' ? '您写了一半的申请替您存着。看了不是您要的，' : '看了不是您要的，'}
              <a href={found === 'writing' ? '/requests/new' : '/requests'}>{found === 'writing' ? '回去接着写' : '再走申请这条路'}</a>。
            </p>
          </Notice>
        </div>
      )}
      {item.summary !== '' && <p className="lead k">{item.summary}</p>}
      <Facts
        facts={[
          ...(item.issuingNumber ? [{ label: '文号', value: item.issuingNumber }] : []),
          { label: '公开的单位', value: <a href={`/guide/${item.organId}`}>{item.organName}</a> },
          ...(item.issuedOn ? [{ label: '成文日期', value: <DayText day={item.issuedOn} /> }] : []),
          { label: '公开日期', value: <DayText day={item.publishedOn} /> },
          { label: '主题分类', value: item.topic },
          ...(item.siteName ? [{ label: '网站', value: item.siteName }] : []),
          ...(item.address ? [{ label: '网址', value: <a href={item.address}>{item.address}</a> }] : []),
        ]}
      />
      {item.body && (
        <Section title="正文" id="text">
          {item.body.split(/\n+/).map((paragraph, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, never moved
            <p key={place} className="m38">
              {paragraph}
            </p>
          ))}
        </Section>
      )}
      {!item.withdrawn && !found && (
        <Form action={`/library/${item.id}/found`} className="sec" {...visit.guard()}>
          <p className="law">按一下，县里就知道这份材料帮上了忙；不记您是谁。</p>
          <Buttons>
            <Button quiet>这就是我要的，不用申请了</Button>
          </Buttons>
        </Form>
      )}
    </Columns>
  </Page>
)

const Where = ({ item }: { readonly item: LibraryItem }) => (
  <Panel title="在哪里看">
    {item.address ? (
      <>
        <Buttons tight>
          <LinkButton href={item.address} icon="document">
            打开原文
          </LinkButton>
        </Buttons>
        <Qr svg={qrSvg(item.address)} label={`打开原文的二维码：${item.title}`} />
        <p className="law">手机扫一扫，打开同一页。</p>
      </>
    ) : (
      <p>正文就在这一页。</p>
    )}
  </Panel>
)

const Gone = () => (
  <Panel title="还想看这份材料">
    <p>撤下的材料可以向公开它的单位申请。</p>
    <Buttons tight>
      <LinkButton href="/requests/new" icon="pen" quiet>
        写申请
      </LinkButton>
    </Buttons>
  </Panel>
)
