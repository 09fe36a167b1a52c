/** 别的事找谁: what is not a request for information, and where it is done faster (第三十六条第七项、第三十八条、第三十九条). */
import { Columns, Facts, Page, PhoneLink, Section } from '#components'
import { HelpWriting } from '../help-writing.tsx'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import { type Visit, withQr } from '../visit.tsx'

export const elsewhere: PortalPage = (portal) => {
  portal.get('/guide/elsewhere', async (visit) =>
    visit.show(<Elsewhere visit={visit} county={await countyOf(visit.app)} />, { keep: 'a minute' }),
  )
}

const Elsewhere = ({ visit, county }: { readonly visit: Visit; readonly county: County }) => (
  <Page
    {...withQr(visit)}
    title="别的事找谁"
    current="/guide/elsewhere"
    trail={[{ title: '公开指南', href: '/guide' }, { title: '别的事找谁' }]}
    description="问政策打12345，反映问题走信访，查房产、企业、档案到专门的窗口。"
  >
    <Columns asideLabel="帮您" aside={<HelpWriting county={county} />}>
      <h1>别的事找谁</h1>
      <p className="lead k">信息公开给的是已经有的材料。下面这些事，走别的路更快。</p>
      <Section title="问政策、问办事" id="hotline">
        <p className="m38">
          打 <PhoneLink phone="12345" />
          ，一天 24 小时有人接，怎么规定、怎么办、归谁管，都可以问。
          <span className="law under">《政府信息公开条例》第三十八条：行政机关提供的是已制作或者获取的政府信息</span>
        </p>
      </Section>
      <Section title="办事" id="services">
        <p className="m38">
          带什么、去哪里、多久办好，在<a href="https://gjzwfw.www.gov.cn/">国家政务服务平台</a>
          按事项查，也可以打 <PhoneLink phone="12345" /> 问。
        </p>
      </Section>
      <Section title="反映问题、投诉、举报" id="petition">
        <p className="m38">
          走信访：上<a href="https://www.gjxfj.gov.cn/">国家信访局网站</a>
          写，或者到乡镇、县里的接访窗口说。用信息公开申请来投诉，单位会告诉您不按信息公开办理，白等一场。
          <span className="law under">《政府信息公开条例》第三十九条第一款</span>
        </p>
      </Section>
      <Section title="查登记和档案" id="registry">
        <p className="m38">带身份证件到下面的窗口，一般当场就能查。</p>
        <Facts
          wide
          facts={registries.map((registry) => ({ label: registry.what, value: <Window registry={registry} county={county} /> }))}
        />
        <p className="law">《政府信息公开条例》第三十六条第七项：法律、行政法规对获取信息另有规定的，照那些规定</p>
      </Section>
    </Columns>
  </Page>
)

const registries = [
  { what: '房产、土地登记', where: '不动产登记窗口', keeper: '自然资源' },
  { what: '户口', where: '派出所户籍窗口', keeper: '公安' },
  { what: '企业登记', where: '国家企业信用信息公示系统，或者登记窗口', keeper: '市场监督' },
  { what: '婚姻登记', where: '婚姻登记处', keeper: '民政' },
  { what: '档案馆里的档案', where: '县档案馆', keeper: '档案' },
] as const

/** Named by what it keeps; the telephone is the organ's own, when it has published one. */
const Window = ({ registry, county }: { readonly registry: (typeof registries)[number]; readonly county: County }) => {
  const keeper = county.organs.find((organ) => organ.name.includes(registry.keeper))
  return (
    <>
      {registry.where}
      {keeper && (
        <span className="law under">
          归<a href={`/guide/${keeper.id}`}>{keeper.shortName}</a>管{keeper.phone && '，电话 '}
          {keeper.phone && <PhoneLink phone={keeper.phone} />}
        </span>
      )}
    </>
  )
}
