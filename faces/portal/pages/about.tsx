/** 无障碍说明; 个人信息怎么用 (个人信息保护法 第十七条). */
import { Facts, Page, PhoneLink, Section } from '#components'
import { draftDays } from '#intake'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import { type Visit, withQr } from '../visit.tsx'

export const about: PortalPage = (portal) => {
  portal.get('/about/accessibility', async (visit) =>
    visit.show(<Accessibility visit={visit} county={await countyOf(visit.app)} />, { keep: 'a minute' }),
  )
  portal.get('/about/privacy', async (visit) =>
    visit.show(<Privacy visit={visit} county={await countyOf(visit.app)} />, { keep: 'a minute' }),
  )
}

interface AboutProps {
  readonly visit: Visit
  readonly county: County
}

const Accessibility = ({ visit, county }: AboutProps) => (
  <Page
    {...withQr(visit)}
    title="无障碍"
    trail={[{ title: '无障碍' }]}
    description="大字、高对比、听一听、只用键盘、不用脚本：这个网站怎么用。"
  >
    <h1>无障碍</h1>
    <p className="lead k">看不清、听不清、手不方便、网不好，都要能用。</p>
    <Section title="您可以这样用" id="ways">
      <Facts
        wide
        facts={[
          { label: '字太小', value: '每一页右上角有“大字”，页脚有“长者模式”，字放大一半，排成一列。' },
          { label: '看不清颜色', value: '页脚有“深色”和“高对比”。没有一件事只靠颜色来说。' },
          { label: '不想看字', value: '右上角“听一听”，手机、电脑念给您听。用读屏软件也可以。' },
          { label: '只用键盘', value: '按 Tab 键走，第一个是“跳到正文”。走到哪里，哪里有黄色的框。' },
          { label: '手机旧、网慢', value: '每一页都很小，关掉脚本也能写申请、查进度、看答复。' },
          {
            label: '写不了字',
            value: (
              <>
                打电话说，工作人员替您填好，念给您听。
                <Phone county={county} />
              </>
            ),
          },
        ]}
      />
    </Section>
    <Section title="照什么标准做" id="standard">
      <p className="m38">
        照《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668）和 WCAG 2.2 AA 做，每次改版都用工具逐页检查。
      </p>
      <p className="m38">
        用着不方便，请告诉我们哪一页、怎么不方便，我们改。
        <Phone county={county} />
      </p>
    </Section>
  </Page>
)

const Privacy = ({ visit, county }: AboutProps) => (
  <Page
    {...withQr(visit)}
    title="个人信息怎么用"
    trail={[{ title: '个人信息怎么用' }]}
    description="申请政府信息时要您写什么、做什么用、谁能看、放多久，您有什么权利。"
  >
    <h1>个人信息怎么用</h1>
    <p className="lead k">只要法律让我们要的，只用来办您这一件事。</p>
    <Section title="要什么，做什么用" id="what">
      <Facts
        wide
        facts={[
          {
            label: '姓名、证件号',
            value: (
              <>
                条例要求附身份证明，用来确认是您本人。<Law>《政府信息公开条例》第二十九条</Law>
              </>
            ),
          },
          { label: '电话、邮箱、地址', value: '有没说清的先打电话问您，按您选的方式把答复送到。' },
          { label: '您要的内容', value: '用来查找、答复。答复和统计里不写您是谁。' },
          { label: '不要什么', value: '不问您拿去做什么，不要您注册，不记您看了哪些页。' },
        ]}
      />
    </Section>
    <Section title="谁能看，怎么放" id="who">
      <p className="m38">
        只有办这件事的人能看，谁看过都有记录。证件号、电话、地址用国家密码算法加密存放，密钥不和数据放在一起。不卖、不给别人；法律规定要给的（比如您申请复议，给复议机关），才给。
      </p>
      <p className="m38">
        公开前要问第三方意见时，不告诉第三方您是谁。<Law>《个人信息保护法》第十三条第一款第三项、第三十四条：为履行法定职责所必需</Law>
      </p>
    </Section>
    <Section title="放多久" id="long">
      <p className="m38">没交的草稿放 {draftDays} 天，到期自动清除。交了的，按档案的规定和案卷一起保存。</p>
    </Section>
    <Section title="小甜饼（Cookie）" id="cookies">
      <p className="m38">
        只用四种，都不跟踪您：记住大字和颜色的；防止别的网站冒充您按按钮的；帮您找回草稿和回执的；查进度时半小时内不用再写查询码的。关掉浏览器的小甜饼，还可以当面、写信申请。
      </p>
    </Section>
    <Section title="您的权利" id="rights">
      <p className="m38">
        您可以查、可以抄、可以要求改正，也可以撤回申请。找受理的单位，或者
        <Phone county={county} />
        <Law>《个人信息保护法》第四十四条至第四十六条</Law>
      </p>
    </Section>
  </Page>
)

const Law = ({ children }: { readonly children: string }) => <span className="law under">{children}</span>

const Phone = ({ county: { government } }: { readonly county: County }) =>
  government?.phone ? (
    <>
      打 <PhoneLink phone={government.phone} />。
    </>
  ) : null
