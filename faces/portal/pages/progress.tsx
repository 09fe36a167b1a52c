/** 查进度: number and code open one request; the page says how it stands, how the days are counted, and what can be done (R001; 第三十三条). */
import { Button, Buttons, Columns, Form, Page, Panel, RefusalSummary, TextField } from '#components'
import { given } from '#feedback'
import type { Refusal } from '#kernel'
import { slips } from '#on-behalf'
import { look } from '#platform'
import { ofRequest } from '#readings'
import { progress } from '#tracking'
import type { Form as Sent } from '../arrived.ts'
import { dropGrant, grantOf, keepGrant } from '../grant.ts'
import { HelpWriting } from '../help-writing.tsx'
import { ScannedPaper } from '../listen.tsx'
import type { PortalPage } from '../portal.ts'
import { CaseProgress } from '../progress/case-progress.tsx'
import { type County, countyOf } from '../site-of.ts'
import type { Visit } from '../visit.tsx'

export const progressPage: PortalPage = (portal) => {
  portal.get('/progress', async (visit) =>
    visit.show(<Opening visit={visit} county={await countyOf(visit.app)} given={{ number: visit.query.number ?? '' }} refusal={null} />),
  )

  portal.post(
    '/progress',
    async (visit) => {
      const key = { number: visit.form.number ?? '', code: visit.form.code ?? '' }
      const seen = await look(visit.app, visit.caller, progress, key)
      if (!seen.ok) {
        const page = <Opening visit={visit} county={await countyOf(visit.app)} given={visit.form} refusal={seen.error} />
        return visit.show(page, { status: seen.error.kind === 'forbidden' ? 429 : 422 })
      }
      keepGrant(visit, key)
      return visit.redirect('/progress/case')
    },
    { perMinute: 30 },
  )

  portal.get('/progress/case', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const seen = await look(visit.app, visit.caller, progress, key)
    if (!seen.ok) {
      dropGrant(visit)
      return visit.refuse(seen.error)
    }
    keepGrant(visit, key)
    const said = await look(visit.app, visit.caller, given, key)
    if (!said.ok) return visit.refuse(said.error)
    const heard = await look(visit.app, visit.caller, ofRequest, key)
    if (!heard.ok) return visit.refuse(heard.error)
    const slipsGiven = await look(visit.app, visit.caller, slips, key)
    if (!slipsGiven.ok) return visit.refuse(slipsGiven.error)
    return visit.show(<CaseProgress visit={visit} progress={seen.value} given={said.value} heard={heard.value} slips={slipsGiven.value} />)
  })

  portal.post('/progress/leave', (visit) => {
    dropGrant(visit)
    return visit.redirect('/progress')
  })
}

interface OpeningProps {
  readonly visit: Visit
  readonly county: County
  readonly given: Sent
  readonly refusal: Refusal | null
}

const Opening = ({ visit, county, given, refusal }: OpeningProps) => (
  <Page
    {...visit.page}
    title="查我的进度"
    errors={refusal !== null}
    current="/progress"
    trail={[{ title: '查进度' }]}
    description="凭登记号和查询码，看申请办到哪一步、最晚哪天答复，看答复。"
  >
    {refusal && <RefusalSummary refusal={refusal.fields ? refusal : { ...refusal, fields: { number: refusal.message } }} />}
    <Columns
      asideLabel="帮您查"
      aside={
        <>
          <Panel title="登记号、查询码在哪里">
            <p>在回执上。网上交的，交完那一页就是回执；当面、寄信交的，单位给您的回执上也有。</p>
            <p>回执丢了，带身份证件到受理的窗口，可以帮您查。</p>
          </Panel>
          <Panel title="替别人办的">
            <p>
              亲友给了您一张代办码的，从这里进：<a href="/behalf">凭代办码办理</a>。
            </p>
          </Panel>
          <HelpWriting county={county} />
        </>
      }
    >
      <ScannedPaper visit={visit} listen="now" />
      <h1>查我的进度</h1>
      <Form action="/progress" {...visit.guard()}>
        <TextField
          name="number"
          label="登记号"
          hint="像 20261125-10001-7。横线、空格可写可不写。"
          value={given.number}
          error={refusal?.fields?.number}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          width="middle"
        />
        <TextField
          name="code"
          label="查询码"
          hint="28 个数字和字母，大小写、空格都不要紧。"
          error={refusal?.fields?.code}
          autoComplete="off"
          maxLength={80}
          spellCheck={false}
          fromHash
        />
        <Buttons>
          <Button icon="search">查看</Button>
        </Buttons>
      </Form>
    </Columns>
  </Page>
)
