/** 不要了，撤回: asked once more, because afterwards nobody goes on with it. */
import { Button, Buttons, Form, Notice, Page, RefusalSummary, TextField } from '#components'
import { withdraw } from '#intake'
import type { Refusal } from '#kernel'
import { execute, look } from '#platform'
import { type ProgressView, progress } from '#tracking'
import { grantOf } from '../grant.ts'
import type { PortalPage } from '../portal.ts'
import type { Visit } from '../visit.tsx'

export const withdrawPage: PortalPage = (portal) => {
  portal.get('/progress/withdraw', (visit) => screen(visit, null))
  portal.post('/progress/withdraw', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const statement = visit.form.statement?.trim()
    const done = await execute(visit.app, visit.caller, withdraw, { ...key, ...(statement ? { statement } : {}) }, visit.key)
    return done.ok ? visit.redirect('/progress/case') : screen(visit, done.error)
  })
}

const screen = async (visit: Visit, refusal: Refusal | null) => {
  const key = grantOf(visit)
  if (!key) return visit.redirect('/progress')
  const seen = await look(visit.app, visit.caller, progress, key)
  if (!seen.ok) return visit.refuse(seen.error)
  return visit.show(<Withdraw visit={visit} progress={seen.value} refusal={refusal} />, { status: refusal ? 409 : 200 })
}

interface WithdrawProps {
  readonly visit: Visit
  readonly progress: ProgressView
  readonly refusal: Refusal | null
}

const Withdraw = ({ visit, progress, refusal }: WithdrawProps) => (
  <Page
    {...visit.page}
    title="撤回申请"
    errors={refusal !== null}
    current="/progress"
    trail={[{ title: '查进度', href: '/progress/case' }, { title: '撤回申请' }]}
    organ={progress.organName}
    unlisted
  >
    {refusal && <RefusalSummary refusal={refusal} />}
    <h1>要撤回这件申请吗？</h1>
    <p className="lead k">
      {progress.caseNumber ?? progress.trackingNumber}，{progress.subject}
    </p>
    <Notice tone="soon">撤回以后，单位不再办，也不再答复。以后还想要，可以再申请，日子从新的那张算起。</Notice>
    <Form action="/progress/withdraw" {...visit.guard()}>
      <TextField
        name="statement"
        label="想说一句的，写在这里"
        optional
        autoComplete="off"
        maxLength={500}
        error={refusal?.fields?.statement}
      />
      <Buttons>
        <Button>确定撤回</Button>
        <a href="/progress/case">不撤回，接着等</a>
      </Buttons>
    </Form>
  </Page>
)
