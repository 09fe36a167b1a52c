/** Whole pages, as the portal builds them: what the design mocks show, made of components. For looking and for the axe test. */
import type { ReactElement } from 'react'
import { Actions } from '../actions/actions.tsx'
import { actionsOfD12 } from '../actions/examples.tsx'
import { Columns, Halves, Section } from '../columns/columns.tsx'
import { DocumentsGot } from '../documents-got/documents-got.tsx'
import { documents } from '../documents-got/examples.tsx'
import { Doors } from '../doors/doors.tsx'
import { doors } from '../doors/examples.tsx'
import { Hero, Rights } from '../hero/hero.tsx'
import { Panel } from '../panel/panel.tsx'
import { problem } from '../problem/examples.tsx'
import { qrSvg } from '../qr/examples.tsx'
import { QueryCode } from '../query-code/query-code.tsx'
import { receipt } from '../receipt/examples.tsx'
import { remedyForSilence, remedyOfReply } from '../remedy-card/examples.tsx'
import { ribbonOfD12 } from '../ribbon/examples.tsx'
import { newlyPublished, openDrafts } from '../rows/examples.tsx'
import { Rows } from '../rows/rows.tsx'
import { SearchBox } from '../search-box/search-box.tsx'
import { statusInTime, statusReplied } from '../status/examples.tsx'
import { stepsOfD12 } from '../timeline/examples.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { apply, applyCheck, applyFirst, applyWrong } from './apply-examples.tsx'
import { exampleSite, updatedOn } from './example-site.ts'
import { Page } from './page.tsx'
import type { Display } from './site.ts'
import { Tools } from './tools.tsx'

export { exampleSite }

export interface ExamplePage {
  readonly name: string
  readonly page: (display: Display) => ReactElement
}

const progress = {
  site: exampleSite,
  current: '/requests',
  path: '/progress/case',
  qr: qrSvg,
  updatedOn,
  organ: '县自然资源局',
  unlisted: true,
} as const
const progressTrail = [{ title: '查进度', href: '/progress' }, { title: '明自然资公开申〔2025〕7号' }] as const
const home = (display: Display) => (
  <Page site={exampleSite} title="首页" path="/" display={display} wide withoutSearch updatedOn={updatedOn}>
    <Hero
      title="您想知道什么？"
      lead="县里的文件、征地、花钱、办事，都能查。查不到的，可以要。"
      tools={<Tools site={exampleSite} display={display} path="/" qr={qrSvg} />}
    >
      <SearchBox
        big
        action="/search"
        label="用平常的话写，比如：征地一亩地赔多少钱"
        placeholder="用平常的话写就行"
        examples={[
          { text: '征地一亩地赔多少钱', href: '/search?q=1' },
          { text: '农村低保怎么办', href: '/search?q=2' },
          { text: '宅基地盖房', href: '/search?q=3' },
        ]}
      />
    </Hero>
    <div className="wrap">
      <Doors doors={doors} label="四个入口" />
      <Halves>
        <Rows title="正在征求意见" all={{ title: '全部 3 件', href: '#all-drafts' }} rows={openDrafts} />
        <Rows title="最近公开" all={{ title: '全部', href: '#all-new' }} rows={newlyPublished} />
      </Halves>
    </div>
    <Rights
      title="要政府信息，是您的权利"
      rights={[
        { title: '不用说用途', text: '谁都可以要，不问您拿去做什么。' },
        { title: '一般不收费', text: '每月前 10 件都免费。' },
        { title: '20 个工作日内答复', text: '要延期，会先书面告诉您。' },
        { title: '不服，可以复议或起诉', text: '答复书上写明找谁、在哪里、最后哪一天。' },
      ]}
      ways={[
        { icon: 'phone', text: '电话 12345' },
        { icon: 'pin', text: '县政务服务中心一楼 12 号窗口' },
        {
          icon: 'mail',
          text: (
            <>
              写信也行，<a href="#address">看地址</a>
            </>
          ),
        },
      ]}
    />
  </Page>
)

const progressOpen = (display: Display) => (
  <Page {...progress} title="您的申请：最晚 5月29日（周四）答复" display={display} trail={progressTrail}>
    {statusInTime}
    {ribbonOfD12}
    <Columns
      spaced
      asideLabel="您可以做的"
      aside={
        <>
          <Panel title="您可以做的">
            <Actions actions={actionsOfD12} />
          </Panel>
          <Panel title="查询码" sky>
            <QueryCode code="K7M42QXR" />
            <p>凭它就能看这一页，别告诉别人。</p>
          </Panel>
        </>
      }
    >
      <Section title="办到哪一步了">
        <Timeline steps={stepsOfD12} />
      </Section>
      {remedyForSilence}
    </Columns>
  </Page>
)

const progressReplied = (display: Display) => (
  <Page {...progress} title="您的申请：已经答复" display={display} trail={progressTrail}>
    {statusReplied}
    <Columns
      spaced
      asideLabel="您可以做的"
      aside={
        <Panel title="您可以做的">
          <Actions
            actions={[
              { icon: 'phone', title: '打给承办人，听他解释', href: 'tel:00008521234', text: '县自然资源局 李某某', more: '0000-852 1234' },
              { icon: 'star', title: '给这次服务打分', href: '#rate', text: '一到五颗星，点一下就行' },
            ]}
          />
        </Panel>
      }
    >
      <Section title="给您的答复" id="reply">
        <DocumentsGot documents={documents} />
      </Section>
      {remedyOfReply}
    </Columns>
  </Page>
)

const received = (display: Display) => (
  <Page {...apply} title="收到了您的申请" display={display} trail={[{ title: '要信息', href: '/requests' }, { title: '回执' }]} unlisted>
    {receipt}
  </Page>
)

const notFound = (display: Display) => (
  <Page site={exampleSite} title="没有找到这一页" path="/nowhere" display={display} trail={[{ title: '没有找到' }]}>
    {problem}
  </Page>
)

export const examplePages: readonly ExamplePage[] = [
  { name: 'home', page: home },
  { name: 'apply-1', page: applyFirst },
  { name: 'apply-1-error', page: applyWrong },
  { name: 'apply-3', page: applyCheck },
  { name: 'progress', page: progressOpen },
  { name: 'progress-replied', page: progressReplied },
  { name: 'receipt', page: received },
  { name: 'problem', page: notFound },
]
