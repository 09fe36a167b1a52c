/** 投诉: the second of two presses; what it is about is known already, words are welcome and not needed (条例 第四十七、五十一条; R045). */
import { Button, Buttons, Form, Notice, Page, RefusalSummary, TextArea } from '#components'
import { complain, type Given, given } from '#feedback'
import type { Refusal } from '#kernel'
import { execute, look } from '#platform'
import { type ProgressView, progress } from '#tracking'
import { grantOf } from '../grant.ts'
import type { PortalPage } from '../portal.ts'
import type { Visit } from '../visit.tsx'

export const complainPage: PortalPage = (portal) => {
  portal.get('/progress/complain', (visit) => screen(visit, null))
  portal.post('/progress/complain', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const done = await execute(visit.app, visit.caller, complain, { ...key, text: visit.form.text ?? '' }, visit.key)
    return done.ok ? visit.redirect('/progress/case#complaint') : screen(visit, done.error)
  })
}

const screen = async (visit: Visit, refusal: Refusal | null) => {
  const key = grantOf(visit)
  if (!key) return visit.redirect('/progress')
  const seen = await look(visit.app, visit.caller, progress, key)
  if (!seen.ok) return visit.refuse(seen.error)
  const said = await look(visit.app, visit.caller, given, key)
  if (!said.ok) return visit.refuse(said.error)
  const page = <Complain visit={visit} progress={seen.value} given={said.value} refusal={refusal} />
  return visit.show(page, { status: refusal ? (refusal.kind === 'invalid' ? 422 : 409) : 200 })
}

interface ComplainProps {
  readonly visit: Visit
  readonly progress: ProgressView
  readonly given: Given
  readonly refusal: Refusal | null
}

const aboutWords = {
  overdue: '到了最后一天，单位还没有答复您',
  refused: '您对单位的答复不满意',
  handling: '您对单位的办理不满意',
} as const

const Complain = ({ visit, progress: seen, given: said, refusal }: ComplainProps) => (
  <Page
    {...visit.page}
    title="投诉"
    errors={refusal !== null}
    current="/progress"
    trail={[{ title: '查进度', href: '/progress/case' }, { title: '投诉' }]}
    organ={seen.organName}
    unlisted
  >
    {refusal && <RefusalSummary refusal={refusal} />}
    <h1>要投诉这件申请吗？</h1>
    <p className="lead k">
      {seen.caseNumber ?? seen.trackingNumber}，{seen.subject}
    </p>
    {said.complainAbout === null ? (
      <Notice>这件申请还没有到最后一天，也还没有答复，现在不用投诉。着急的话，可以打承办人的电话问一问。</Notice>
    ) : said.mayComplain ? (
      <Form action="/progress/complain" {...visit.guard()}>
        <Notice>
          <p>投诉的事：{aboutWords[said.complainAbout]}。</p>
          <p>不由{seen.organName}自己处理，转给管它的政府信息公开主管部门。主管部门要它说明情况，该改的责令改正，结果写在您的进度页上。</p>
          <p className="law">《政府信息公开条例》第四十七条、第五十一条</p>
        </Notice>
        <TextArea
          name="text"
          label="想说几句的，写在这里"
          optional
          rows={4}
          maxLength={2000}
          value={visit.form.text}
          error={refusal?.fields?.text}
        />
        <Buttons>
          <Button icon="flag">确定投诉</Button>
          <a href="/progress/case">先不投诉</a>
        </Buttons>
        <p className="law">投诉不影响您复议、起诉；复议、起诉的期限不因投诉顺延，最后一天写在进度页上。</p>
      </Form>
    ) : (
      <Notice tone="good">
        <p>
          您的投诉已经收到，正在处理。<a href="/progress/case#complaint">看办到哪一步</a>
        </p>
      </Notice>
    )}
  </Page>
)
