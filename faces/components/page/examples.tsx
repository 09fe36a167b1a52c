/** Whole pages, as the portal builds them: what the design mocks show, made of components. For looking and for the axe test. */
import type { ReactElement } from 'react'
import { plainDate } from '#kernel'
import { Actions } from '../actions/actions.tsx'
import { actionsOfD12 } from '../actions/examples.tsx'
import { Button, Buttons } from '../button/button.tsx'
import { Choices } from '../choices/choices.tsx'
import { clearMeter } from '../clear-meter/examples.tsx'
import { Columns, Halves, Section } from '../columns/columns.tsx'
import { DocumentsGot } from '../documents-got/documents-got.tsx'
import { documents } from '../documents-got/examples.tsx'
import { Doors } from '../doors/doors.tsx'
import { doors } from '../doors/examples.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { TextArea, TextField } from '../field/field.tsx'
import { Form } from '../form/form.tsx'
import { Hero, Rights } from '../hero/hero.tsx'
import { matches } from '../matches/examples.tsx'
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
import { Steps } from '../steps/steps.tsx'
import { Numbered, SummaryList } from '../summary-list/summary-list.tsx'
import { afterSubmitting, stepsOfD12 } from '../timeline/examples.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { Page } from './page.tsx'
import type { Display, Site } from './site.ts'
import { Tools } from './tools.tsx'

export const exampleSite: Site = {
  county: '明川县人民政府',
  section: '政府信息公开',
  sponsor: '明川县人民政府办公室',
  siteCode: '0000000000（示例）',
  phone: '12345',
  search: '/search',
  entries: [
    { title: '查文件', href: '/documents' },
    { title: '要信息', href: '/requests' },
    { title: '提意见', href: '/opinions' },
    { title: '办事指南', href: '/guides' },
  ],
  progress: { title: '查我的进度', href: '/progress' },
  footer: [
    { title: '指南', href: '/guide' },
    { title: '制度', href: '/rules' },
    { title: '年报', href: '/annual-reports' },
    { title: '投诉', href: '/complaints' },
    { title: '无障碍', href: '/accessibility' },
  ],
  display: '/look',
  report: '/report-a-mistake',
}

export interface ExamplePage {
  readonly name: string
  readonly page: (display: Display) => ReactElement
}

const updatedOn = plainDate('2025-05-19')
const apply = { site: exampleSite, current: '/requests', path: '/requests/new', qr: qrSvg, updatedOn } as const
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
const forms = [
  { value: 'electronic', label: '电子的，在网上看、能下载' },
  { value: 'paper', label: '纸的，寄给我或我来拿' },
  { value: 'onsite', label: '我到现场看，自己抄' },
] as const

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

const helpWriting = (
  <Panel title="不好写？我们帮您" sky>
    <p>打电话说，工作人员替您填好，念给您听，您点头才算数。</p>
    <p>
      <b>0000-852 1234</b>
      <span className="law under">工作日 9:00至12:00，14:00至17:30</span>
    </p>
  </Panel>
)

const applyFirst = (display: Display) => (
  <Page
    {...apply}
    title="您想要什么信息？第 1 步"
    display={display}
    trail={[{ title: '要信息', href: '/requests' }, { title: '写申请' }]}
    unsent="您写的会自动存着，关掉再来也在"
  >
    <Columns
      asideLabel="帮您写"
      aside={
        <>
          {matches}
          {helpWriting}
        </>
      }
    >
      <Steps at={1} of={3} title="要什么" />
      <h1>您想要什么信息？</h1>
      <Form action="/requests/new" csrf="token" idempotency="key" autosave="/requests/draft" hints="/requests/hints">
        <TextArea
          name="want"
          label="写下来"
          hint="用平常的话写就行，不用说拿去做什么。要几样就分几行写。"
          describedBy="clear"
          value={
            '我是长兴村5组的，2024年组里的地被征了。想要：\n1. 我们组的征地补偿登记表；\n2. 补偿款拨到村里的凭证；\n3. 地上附着物（果树、水池）的评估报告。'
          }
          after={clearMeter}
        />
        <Choices kind="one" name="form" legend="要怎样的" value="electronic" choices={forms} />
        <Buttons>
          <Button>下一步：怎么给您</Button>
          <Button plain name="then" value="later">
            存着，以后再写
          </Button>
        </Buttons>
      </Form>
    </Columns>
  </Page>
)

const applyWrong = (display: Display) => (
  <Page
    {...apply}
    title="您想要什么信息？第 1 步"
    errors
    display={display}
    trail={[{ title: '要信息', href: '/requests' }, { title: '写申请' }]}
    unsent
  >
    <ErrorSummary
      errors={[
        { field: 'want', text: '写下您要的信息' },
        { field: 'form', text: '选一种要的方式' },
      ]}
    />
    <Steps at={1} of={3} title="要什么" />
    <h1>您想要什么信息？</h1>
    <Form action="/requests/new" csrf="token">
      <TextArea
        name="want"
        rows={3}
        label="写下来"
        hint="用平常的话写就行，不用说拿去做什么。"
        error="这里还空着。写一写您想要的材料，比如“长兴村5组的征地补偿登记表”。"
      />
      <Choices kind="one" name="form" legend="要怎样的" error="还没有选。选一种就行，以后还能改。" choices={forms} />
      <TextField
        name="phone"
        type="tel"
        label="手机"
        autoComplete="tel"
        width="middle"
        error="手机号是 11 位，请看看是不是少了一位。"
        value="1390000"
      />
      <Buttons>
        <Button>下一步：怎么给您</Button>
      </Buttons>
    </Form>
  </Page>
)

const applyCheck = (display: Display) => (
  <Page
    {...apply}
    title="请您看一遍再提交，第 3 步"
    display={display}
    trail={[{ title: '要信息', href: '/requests' }, { title: '核对并提交' }]}
    unsent="按下面的“提交申请”才算数"
  >
    <Columns
      asideLabel="提交以后"
      aside={
        <>
          <Panel title="提交以后会怎样">
            <Timeline steps={afterSubmitting} />
          </Panel>
          <Panel title="什么时候会晚一些">
            <p>要先问别人的意见时，问的那些天不算在内。</p>
            <p>这两种，都会先书面告诉您。</p>
          </Panel>
          <Panel title="这次不收费" sky>
            这是您本月第 1 件。每月超过 10 件才可能收费。
          </Panel>
        </>
      }
    >
      <Steps at={3} of={3} title="核对并提交" />
      <h1>请您看一遍，再提交</h1>
      <SummaryList
        title="要什么"
        rows={[
          {
            label: '您要的信息',
            value: <Numbered items={['长兴村5组的征地补偿登记表', '补偿款拨到村里的凭证', '地上附着物（果树、水池）的评估报告']} />,
            changeHref: '/requests/new',
          },
          { label: '向谁要', value: '明川县自然资源局', changeHref: '/requests/new#organ' },
          { label: '要怎样的', value: '电子的，在网上看、能下载', changeHref: '/requests/new#form' },
        ]}
      />
      <SummaryList
        title="您是谁、怎么给您"
        rows={[
          { label: '姓名', value: '王某某', changeHref: '/requests/new/person#name' },
          { label: '身份证号', value: '尾号 0021，其余已经隐藏', changeHref: '/requests/new/person#idnumber' },
          { label: '读起来有困难', value: '是，请读给我听', changeHref: '/requests/new/person#help' },
        ]}
      />
      <Form action="/requests/submit" csrf="token" idempotency="key">
        <Buttons>
          <Button>提交申请</Button>
        </Buttons>
      </Form>
    </Columns>
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
