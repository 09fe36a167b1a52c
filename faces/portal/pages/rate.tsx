/** 评价: the grade is kept by the first press; here the one question and a few words can follow, or the grade be mended (R034, R137). */
import { Button, Buttons, Choices, Form, HiddenField, Notice, Page, RefusalSummary, TextArea } from '#components'
import { type Given, given, rate, scores, scoreTitles, solvedAnswers, solvedTitles } from '#feedback'
import type { Refusal } from '#kernel'
import { execute, look } from '#platform'
import { type ProgressView, progress } from '#tracking'
import { grantOf } from '../grant.ts'
import type { PortalPage } from '../portal.ts'
import type { Visit } from '../visit.tsx'

export const ratePage: PortalPage = (portal) => {
  portal.get('/progress/rate', (visit) => screen(visit, null))
  portal.post('/progress/rate', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const { score, solved, comment } = visit.form
    const done = await execute(
      visit.app,
      visit.caller,
      rate,
      { ...key, score, ...(solved ? { solved } : {}), comment: comment ?? '' },
      visit.key,
    )
    if (!done.ok) return screen(visit, done.error)
    return visit.redirect(visit.form.whole === 'yes' ? '/progress/case#rate' : '/progress/rate')
  })
}

const screen = async (visit: Visit, refusal: Refusal | null) => {
  const key = grantOf(visit)
  if (!key) return visit.redirect('/progress')
  const seen = await look(visit.app, visit.caller, progress, key)
  if (!seen.ok) return visit.refuse(seen.error)
  const said = await look(visit.app, visit.caller, given, key)
  if (!said.ok) return visit.refuse(said.error)
  const page = <Rate visit={visit} progress={seen.value} given={said.value} refusal={refusal} />
  return visit.show(page, { status: refusal ? (refusal.kind === 'invalid' ? 422 : 409) : 200 })
}

interface RateProps {
  readonly visit: Visit
  readonly progress: ProgressView
  readonly given: Given
  readonly refusal: Refusal | null
}

const Rate = ({ visit, progress: seen, given: said, refusal }: RateProps) => (
  <Page
    {...visit.page}
    title="评价这次答复"
    errors={refusal !== null}
    current="/progress"
    trail={[{ title: '查进度', href: '/progress/case' }, { title: '评价' }]}
    organ={seen.organName}
    unlisted
  >
    {refusal && <RefusalSummary refusal={refusal} />}
    <h1>{said.rating ? '谢谢，评价收到了' : '评价这次答复'}</h1>
    <p className="lead k">
      {seen.caseNumber ?? seen.trackingNumber}，{seen.subject}
    </p>
    {said.mayRate ? (
      <Form action="/progress/rate" {...visit.guard()}>
        <HiddenField name="whole" value="yes" />
        <Choices
          kind="one"
          name="score"
          legend="您给几分"
          choices={scores.map((score) => ({ value: String(score), label: `${score} 分，${scoreTitles[score]}` }))}
          value={visit.form.score ?? (said.rating ? String(said.rating.score) : undefined)}
          error={refusal?.fields?.score}
        />
        <Choices
          kind="one"
          name="solved"
          legend="您的需要解决了吗"
          choices={solvedAnswers.map((answer) => ({ value: answer, label: solvedTitles[answer] }))}
          value={visit.form.solved ?? said.rating?.solved ?? undefined}
          error={refusal?.fields?.solved}
        />
        <TextArea
          name="comment"
          label="还想说的"
          hint="只有单位的公开工作机构看得到。请不要写别人的姓名、电话。"
          optional
          rows={4}
          maxLength={1000}
          value={visit.form.comment}
          error={refusal?.fields?.comment}
        />
        <Buttons>
          <Button icon="star">交评价</Button>
          <a href="/progress/case">回进度页</a>
        </Buttons>
      </Form>
    ) : (
      <Notice>
        <p>
          {said.rating
            ? '评价已经过了三十天，不能再改。'
            : seen.state === 'replied'
              ? '答复您还没有打开，看过以后再评价。'
              : '还没有答复您，答复以后再评价。'}
          <a href="/progress/case">回进度页</a>
        </p>
      </Notice>
    )}
  </Page>
)
