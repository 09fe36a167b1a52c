/** 要信息: three answers before the form lead to what helps fastest; each exit is counted; the form stays open (R005; 第三十六条、第三十九条). */
import { Button, Buttons, Choices, Columns, ErrorSummary, Form, LinkButton, Notice, Page, Panel } from '#components'
import { countExit, type Guidance, type GuidanceAnswers, type GuidanceExit, guidanceOf, guidanceQuestions } from '#intake'
import { execute } from '#platform'
import type { Form as Sent } from '../arrived.ts'
import { HelpWriting } from '../help-writing.tsx'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import { type Visit, withQr } from '../visit.tsx'

export const guidance: PortalPage = (portal) => {
  portal.get('/requests', async (visit) => {
    const answers = answersFrom(visit.query)
    const county = await countyOf(visit.app)
    return visit.show(<Asking visit={visit} county={county} given={visit.query} found={answers ? guidanceOf(answers) : null} wrong={[]} />)
  })
  portal.post('/requests', async (visit) => {
    const answers = answersFrom(visit.form)
    if (!answers) {
      const wrong = guidanceQuestions.filter(({ key, answers: known }) => !known.some((answer) => answer.key === visit.form[key]))
      const page = (
        <Asking visit={visit} county={await countyOf(visit.app)} given={visit.form} found={null} wrong={wrong.map(({ key }) => key)} />
      )
      return visit.show(page, { status: 422 })
    }
    const counted = await execute(visit.app, visit.caller, countExit, { exit: guidanceOf(answers).exit }, visit.key)
    if (!counted.ok) return visit.refuse(counted.error)
    return visit.redirect(`/requests?${new URLSearchParams({ ...answers })}#found`)
  })
}

const Asking = ({
  visit,
  county,
  given,
  found,
  wrong,
}: {
  readonly visit: Visit
  readonly county: County
  readonly given: Sent
  readonly found: Guidance | null
  readonly wrong: readonly string[]
}) => (
  <Page
    {...withQr(visit)}
    title={found ? found.title : '要信息：先找对路'}
    errors={wrong.length > 0}
    current="/requests"
    trail={[{ title: '要信息' }]}
    description="三个问题，帮您找对路：已经公开的、该找的单位、别的渠道，或者写申请。"
  >
    {wrong.length > 0 && <ErrorSummary errors={wrong.map((field) => ({ field, text: missing }))} />}
    <Columns
      asideLabel="直接写申请"
      aside={
        <>
          <Panel title="已经想好了要什么">
            <p>三步写完，不用注册，不用说拿去做什么。</p>
            <Buttons tight>
              <LinkButton href="/requests/new" icon="pen" quiet>
                直接写申请
              </LinkButton>
            </Buttons>
          </Panel>
          <HelpWriting county={county} />
        </>
      }
    >
      <h1>先找对路，少等几天</h1>
      {found && (
        <section id="found" aria-labelledby="found-title" className="sec">
          <Notice tone="good">
            <h2 id="found-title">{found.title}</h2>
            <p>{found.text}</p>
            {found.article && <p className="law">依据：《政府信息公开条例》{found.article}</p>}
            <Buttons tight>
              {found.next.map((next, at) => (
                <LinkButton key={next.to} href={exits[next.to]} quiet={at > 0}>
                  {next.text}
                </LinkButton>
              ))}
            </Buttons>
          </Notice>
        </section>
      )}
      <p className={found ? 'lead k sec' : 'lead k'}>答三个问题，我们告诉您走哪条路最快。不记名，只数各条路走了多少次。</p>
      <Form action="/requests" {...visit.guard()}>
        {guidanceQuestions.map(({ key, question, answers }) => (
          <Choices
            key={key}
            kind="one"
            name={key}
            legend={question}
            value={given[key]}
            error={wrong.includes(key) ? missing : undefined}
            choices={answers.map((answer) => ({ value: answer.key, label: answer.text }))}
          />
        ))}
        <Buttons>
          <Button quiet={found !== null}>{found ? '再看一次走哪条路' : '看走哪条路'}</Button>
        </Buttons>
      </Form>
    </Columns>
  </Page>
)

const missing = '还没有选。选最接近的一个就行'

/** Where each exit leads. */
const exits: Readonly<Record<GuidanceExit, string>> = {
  already_public: '/search',
  found_public: '/search',
  right_organ: '/guide#organs',
  petition: '/guide/elsewhere#petition',
  hotline_12345: '/guide/elsewhere#hotline',
  registry_query: '/guide/elsewhere#registry',
  service_guide: '/guide/elsewhere#services',
  form: '/requests/new',
}

const answersFrom = (given: Sent): GuidanceAnswers | null => {
  const chosen = Object.fromEntries(
    guidanceQuestions.flatMap(({ key, answers }) =>
      answers.filter((answer) => answer.key === given[key]).map((answer) => [key, answer.key]),
    ),
  )
  return isComplete(chosen) ? chosen : null
}

const isComplete = (chosen: Partial<GuidanceAnswers>): chosen is GuidanceAnswers =>
  chosen.want !== undefined && chosen.looked !== undefined && chosen.holder !== undefined
