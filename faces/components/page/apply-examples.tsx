/** The wizard’s pages as the portal builds them: the first with and without errors, the third. */
import { Button, Buttons } from '../button/button.tsx'
import { Choices } from '../choices/choices.tsx'
import { clearMeter } from '../clear-meter/examples.tsx'
import { Columns } from '../columns/columns.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { TextArea, TextField } from '../field/field.tsx'
import { Form } from '../form/form.tsx'
import { matches } from '../matches/examples.tsx'
import { Panel } from '../panel/panel.tsx'
import { qrSvg } from '../qr/examples.tsx'
import { Steps } from '../steps/steps.tsx'
import { Numbered, SummaryList } from '../summary-list/summary-list.tsx'
import { afterSubmitting } from '../timeline/examples.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { exampleSite, updatedOn } from './example-site.ts'
import { Page } from './page.tsx'
import type { Display } from './site.ts'

export const apply = { site: exampleSite, current: '/requests', path: '/requests/new', qr: qrSvg, updatedOn } as const
const forms = [
  { value: 'electronic', label: '电子的，在网上看、能下载' },
  { value: 'paper', label: '纸的，寄给我或我来拿' },
  { value: 'onsite', label: '我到现场看，自己抄' },
] as const

const helpWriting = (
  <Panel title="不好写？我们帮您" sky>
    <p>打电话说，工作人员替您填好，念给您听，您点头才算数。</p>
    <p>
      <b>0000-852 1234</b>
      <span className="law under">工作日 9:00至12:00，14:00至17:30</span>
    </p>
  </Panel>
)

export const applyFirst = (display: Display) => (
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

export const applyWrong = (display: Display) => (
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

export const applyCheck = (display: Display) => (
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
