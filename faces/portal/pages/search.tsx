/** 查文件: what is public already, found by everyday words, by 文号 in any spelling, by place and year (R005; 条例 第二十三条、第三十六条第（一）项). */
import { Buttons, Columns, LinkButton, Notice, Page, Pagination, Panel, Rows, SearchBox } from '#components'
import { type LibraryHits, librarySearch } from '#library'
import { look } from '#platform'
import { byLine } from '../already-public.tsx'
import { HelpWriting } from '../help-writing.tsx'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import { type Visit, withQr } from '../visit.tsx'

export const searchPage: PortalPage = (portal) => {
  portal.get('/search', async (visit) => {
    const text = (visit.query.q ?? '').trim().slice(0, 200)
    const page = /^\d{1,3}$/.test(visit.query.page ?? '') ? Math.min(100, Math.max(1, Number(visit.query.page))) : 1
    const seen = await look(visit.app, visit.caller, librarySearch, { text, page })
    if (!seen.ok) return visit.refuse(seen.error)
    return visit.show(<Found visit={visit} county={await countyOf(visit.app)} text={text} found={seen.value} />, { keep: 'a minute' })
  })
}

interface FoundProps {
  readonly visit: Visit
  readonly county: County
  readonly text: string
  readonly found: LibraryHits
}

const Found = ({ visit, county, text, found }: FoundProps) => (
  <Page
    {...withQr(visit)}
    title={text === '' ? '查已公开的信息' : `查“${text}”`}
    current="/search"
    trail={[{ title: '查文件' }]}
    description={`${visit.site.county}已经公开的文件、公告、办法：用平常的话查，也可以写文号。`}
    withoutSearch
    unlisted={text !== ''}
  >
    <Columns
      asideLabel="没有找到怎么办"
      aside={
        <>
          <Panel title="没有找到？">
            <p>没公开的，可以申请。三步写完，不用说拿去做什么。</p>
            <Buttons tight>
              <LinkButton href="/requests/new" icon="pen" quiet>
                写申请
              </LinkButton>
            </Buttons>
          </Panel>
          <HelpWriting county={county} />
        </>
      }
    >
      <h1>查已公开的信息</h1>
      <p className="lead k">用平常的话写就行，比如“征地赔多少”“吃低保的标准”；知道文号的写文号。</p>
      <SearchBox
        big
        id="q-big"
        action="/search"
        value={text}
        label="用平常的话写，也可以写文号"
        placeholder="比如：征地补偿、明政发2025-12"
      />
      <Results text={text} found={found} />
    </Columns>
  </Page>
)

const Results = ({ text, found }: { readonly text: string; readonly found: LibraryHits }) => (
  <section className="sec" aria-labelledby="results">
    <h2 id="results">{text === '' ? '最近公开的' : found.total === 0 ? '没有找到' : `找到 ${found.total} 份`}</h2>
    {found.hits.length === 0 ? (
      <Notice>
        <p>{text === '' ? '还没有登记已公开的信息。' : `已公开的信息里没有和“${text}”对得上的。`}</p>
        <ul className="dots">
          <li>换个说法，或者少写几个字，比如只写地名、只写年份。</li>
          <li>知道文号的写文号，括号写不写都行。</li>
          <li>
            到<a href="/guide#organs">各单位的网站</a>再找找，或者打电话问。
          </li>
          <li>
            还是没有，就<a href="/requests/new">写一张申请</a>，单位会去找。
          </li>
        </ul>
      </Notice>
    ) : (
      <Rows
        rows={found.hits.map((item) => ({
          title: item.title,
          href: `/library/${item.id}`,
          by: (
            <>
              {byLine(item)}
              {item.summary !== '' && <span className="under">{item.summary}</span>}
            </>
          ),
        }))}
      />
    )}
    <Pagination
      page={found.page}
      pages={found.pages}
      label="查文件的结果"
      hrefFor={(page) => `/search?${new URLSearchParams({ q: text, page: String(page) })}`}
    />
  </section>
)
