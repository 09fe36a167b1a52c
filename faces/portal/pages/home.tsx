/** 首页: the doors that are open, what anybody has a right to, and a few true numbers. */
import { Buttons, Doors, Facts, Halves, Hero, LinkButton, Page, PhoneLink, Rights, Rows, SearchBox, Tools } from '#components'
import { type HomeView, home as homeView } from '#pages'
import { look } from '#platform'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import { type Visit, withQr } from '../visit.tsx'

export const home: PortalPage = (portal) => {
  portal.get('/', async (visit) => {
    const seen = await look(visit.app, visit.caller, homeView, {})
    if (!seen.ok) return visit.refuse(seen.error)
    return visit.show(<Home visit={visit} home={seen.value} county={await countyOf(visit.app)} />, { keep: 'a minute' })
  })
}

const Home = ({ visit, home, county }: { readonly visit: Visit; readonly home: HomeView; readonly county: County }) => {
  const { government } = county
  const page = withQr(visit)
  return (
    <Page
      {...page}
      title="首页"
      wide
      withoutSearch
      updatedOn={home.newest[0]?.on}
      description={`${visit.site.county}政府信息公开：网上申请政府信息、查进度、看各单位的公开指南。`}
    >
      <Hero
        title="您想知道什么？"
        lead="县里的文件、征地、花钱、办事的材料，没找到的，都可以要。不用注册，不用说拿去做什么。"
        tools={<Tools site={page.site} display={page.display} path={page.path} qr={page.qr} />}
      >
        <SearchBox
          big
          id="q-big"
          action="/search"
          label="查已公开的信息：用平常的话写，比如征地一亩地赔多少钱"
          placeholder="用平常的话写就行，也可以写文号"
          examples={['征地补偿', '低保', '危房改造'].map((text) => ({ text, href: `/search?q=${encodeURIComponent(text)}` }))}
        />
        <Buttons>
          <LinkButton href="/requests" icon="pen" quiet>
            要信息
          </LinkButton>
          <LinkButton href="/progress" icon="search" quiet>
            查我的进度
          </LinkButton>
        </Buttons>
      </Hero>
      <div className="wrap">
        <Doors
          label="四个入口"
          doors={[
            {
              icon: 'request',
              title: '要信息',
              href: '/requests/new',
              text: '没公开的，写一张申请',
              links: [
                { title: '直接写申请', href: '/requests/new' },
                { title: '先问清楚该找谁', href: '/requests' },
                { title: '接着写没写完的', href: '/requests/draft' },
              ],
            },
            {
              icon: 'document',
              title: '查进度',
              href: '/progress',
              text: '办到哪一步，最晚哪天答复',
              links: [
                { title: '看办到哪一步', href: '/progress' },
                { title: '看答复、下载文书', href: '/progress' },
                { title: '交补正、撤回', href: '/progress' },
              ],
            },
            {
              icon: 'guide',
              title: '公开指南',
              href: '/guide',
              text: '步骤、期限、各单位的电话',
              links: [
                { title: '一步一步怎么走', href: '/guide#steps' },
                { title: '每一步最多几天', href: '/guide#periods' },
                { title: `${home.organs} 个单位怎么联系`, href: '/guide#organs' },
              ],
            },
            {
              icon: 'talk',
              title: '别的事找谁',
              href: '/guide/elsewhere',
              text: '问政策、反映问题、查登记',
              links: [
                { title: '问一问 12345', href: '/guide/elsewhere#hotline' },
                { title: '信访', href: '/guide/elsewhere#petition' },
                { title: '查房产、企业、档案', href: '/guide/elsewhere#registry' },
              ],
            },
          ]}
        />
        <Halves>
          <Rows
            title="最近更新的公开指南"
            all={{ title: `全部 ${home.organs} 个单位`, href: '/guide#organs' }}
            rows={home.newest.map((row) => ({
              title: `${row.organName}公开指南`,
              href: `/guide/${row.organId}`,
              day: row.on,
            }))}
            empty={<p>各单位的指南正在送来。急着问，请打上面的电话。</p>}
          />
          <section>
            <div className="band__h">
              <h2>今年到现在</h2>
            </div>
            <Facts
              facts={[
                { label: '网上收到', value: `${home.requestsThisYear} 件申请` },
                { label: '网上答复', value: `${home.repliesThisYear} 份` },
                { label: '答复期限', value: `收到以后 ${home.replyWorkdays} 个工作日` },
                ...(home.seal ? [{ label: '最新封印', value: <a href="/seal">第 {home.seal.number} 号，怎么核对</a> }] : []),
              ]}
            />
          </section>
        </Halves>
      </div>
      <Rights
        title="要政府信息，是您的权利"
        rights={[
          { title: '不用说用途', text: '谁都可以要，不问您拿去做什么。' },
          { title: '一般不收费', text: '次数、数量多得离谱才可能收，会先书面告诉您。' },
          { title: `${home.replyWorkdays} 个工作日内答复`, text: '要延期，会先书面告诉您。' },
          { title: '不服，可以复议或起诉', text: '答复书上写明找谁、在哪里、最后哪一天。' },
        ]}
        ways={
          government
            ? [
                {
                  icon: 'phone' as const,
                  text: (
                    <>
                      电话 <PhoneLink phone={government.phone} />
                    </>
                  ),
                },
                { icon: 'pin' as const, text: `${government.foiOffice}，${government.address}` },
                {
                  icon: 'mail' as const,
                  text: (
                    <>
                      写信也行，<a href={`/guide/${government.id}`}>看地址</a>
                    </>
                  ),
                },
              ].filter((way) => way.icon !== 'phone' || government.phone !== '')
            : []
        }
      />
    </Page>
  )
}
