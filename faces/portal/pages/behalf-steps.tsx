/** The two steps a proxy may do: hand in a correction, file one new request in the applicant's name (条例 第二十九、三十条; beyond 9). What was typed stays on every refusal. */
import { Button, Buttons, FileUpload, Form, Notice, Page, RefusalSummary, SelectField, TextArea } from '#components'
import { draft, newDraftToken, type OrganChoice, organs } from '#intake'
import { inChineseWithWeekday, type Refusal } from '#kernel'
import { correctByProxy, fileByProxy, type ProxyCase } from '#on-behalf'
import { execute, look } from '#platform'
import { DefaultButton } from '../default-button.tsx'
import { acceptedFiles, attachArrived, dropFile, keptFiles } from '../kept-files.ts'
import type { PortalPage } from '../portal.ts'
import type { Visit } from '../visit.tsx'
import type { Problems } from '../wizard.tsx'
import { ProxyBar, withProxyCase } from './behalf.tsx'

const cookie = 'sunlit_behalf_files'

export const behalfSteps: PortalPage = (portal) => {
  portal.get('/behalf/correct', (visit) => withProxyCase(visit, (shown) => correctScreen(visit, shown, {}, null)))
  portal.post('/behalf/correct', (visit) =>
    withProxyCase(visit, async (shown, code) => {
      const token = visit.cookie(cookie) ?? newDraftToken()
      visit.keepCookie(cookie, token, '/behalf', 86_400)
      const problems = await attachArrived(visit, token, 'correction')
      if (visit.form.remove) {
        await dropFile(visit, token, visit.form.remove)
        return correctScreen(visit, shown, {}, null, token)
      }
      if (visit.form.go === 'file' || Object.keys(problems).length > 0) return correctScreen(visit, shown, problems, null, token)
      const sent = { code, text: visit.form.text ?? '', draft: token }
      const done = await execute(visit.app, visit.caller, correctByProxy, sent, visit.key)
      if (!done.ok) return correctScreen(visit, shown, {}, done.error, token)
      visit.dropCookie(cookie, '/behalf')
      return visit.redirect('/behalf/case')
    }),
  )
  portal.get('/behalf/file', (visit) => withProxyCase(visit, (shown) => fileScreen(visit, shown, null)))
  portal.post('/behalf/file', (visit) =>
    withProxyCase(visit, async (shown, code) => {
      const { organId = '', description = '' } = visit.form
      const done = await execute(visit.app, visit.caller, fileByProxy, { code, organId, description }, visit.key)
      if (!done.ok) return fileScreen(visit, shown, done.error)
      return visit.show(
        <Filed visit={visit} shown={shown} number={done.value.trackingNumber} organName={done.value.organName} due={done.value.replyDue} />,
      )
    }),
  )
}

const trail = (title: string) => [{ title: '代办', href: '/behalf/case' }, { title }]

const correctScreen = async (
  visit: Visit,
  shown: ProxyCase,
  wrongFiles: Problems,
  refusal: Refusal | null,
  token = visit.cookie(cookie),
) => {
  const kept = token ? await look(visit.app, visit.caller, draft, { draft: token }) : null
  const problems = { ...refusal?.fields, ...wrongFiles }
  const summary: Refusal | null = Object.keys(problems).length > 0 ? { kind: 'invalid', message: '', fields: problems } : refusal
  return visit.show(
    <Page
      {...visit.page}
      title="代交补正材料"
      errors={summary !== null}
      current="/progress"
      trail={trail('代交补正材料')}
      organ={shown.progress.organName}
      unlisted
    >
      {summary && <RefusalSummary refusal={summary} />}
      <ProxyBar shown={shown} />
      <h1>代{shown.applicantName}交补正材料</h1>
      {shown.mayCorrect || visit.form.text !== undefined ? (
        <Form action="/behalf/correct" multipart {...visit.guard()}>
          <DefaultButton>代交补正材料</DefaultButton>
          <TextArea
            name="text"
            label="补充什么"
            hint="照单位写的一条一条说。"
            value={visit.form.text}
            error={problems.text}
            maxLength={5000}
          />
          <FileUpload
            name="correction"
            label="附上文件"
            optional
            multiple
            accept={acceptedFiles}
            error={problems.correction}
            kept={keptFiles(kept?.ok ? kept.value.files : [], 'correction')}
          />
          <Buttons tight>
            <Button plain name="go" value="file">
              把选好的文件传上去
            </Button>
          </Buttons>
          <Buttons>
            <Button>代交补正材料</Button>
            <a href="/behalf/case">先不交</a>
          </Buttons>
        </Form>
      ) : (
        <Notice>
          {shown.powers.includes('correct') ? '这件申请现在不用补正。' : '这张代办码不能代交补正，请申请人自己交，或者另开一张。'}
          <a href="/behalf/case">回去</a>
        </Notice>
      )}
    </Page>,
    { status: summary ? 422 : 200 },
  )
}

const fileScreen = async (visit: Visit, shown: ProxyCase, refusal: Refusal | null) => {
  const seen = await look(visit.app, visit.caller, organs, { text: (visit.form.description ?? '').slice(0, 6000) })
  if (!seen.ok) return visit.refuse(seen.error)
  return visit.show(<NewRequest visit={visit} shown={shown} organs={seen.value.organs} refusal={refusal} />, {
    status: refusal ? (refusal.kind === 'invalid' ? 422 : 409) : 200,
  })
}

interface NewRequestProps {
  readonly visit: Visit
  readonly shown: ProxyCase
  readonly organs: readonly OrganChoice[]
  readonly refusal: Refusal | null
}

const NewRequest = ({ visit, shown, organs: choices, refusal }: NewRequestProps) => (
  <Page
    {...visit.page}
    title="代交一件新申请"
    errors={refusal !== null}
    current="/progress"
    trail={trail('代交一件新申请')}
    organ={shown.progress.organName}
    unlisted
  >
    {refusal && <RefusalSummary refusal={refusal} />}
    <ProxyBar shown={shown} />
    <h1>代{shown.applicantName}交一件新申请</h1>
    {shown.mayFile || visit.form.description !== undefined ? (
      <Form action="/behalf/file" {...visit.guard()}>
        <Notice>
          申请人的姓名、证件、联系方式和取信息的办法，单位照原来那件登记，您不用写，也看不到。只能代交一件；查询码给申请人，不给您。
        </Notice>
        <TextArea
          name="description"
          label="要什么材料"
          hint="写清楚是什么、哪一年、哪个地方的。"
          value={visit.form.description}
          error={refusal?.fields?.description}
          maxLength={5000}
        />
        <SelectField
          name="organId"
          label="向哪个单位要"
          value={visit.form.organId ?? shown.progress.organId}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          error={refusal?.fields?.organId}
        />
        <Buttons>
          <Button>代{shown.applicantName}提交</Button>
          <a href="/behalf/case">先不交</a>
        </Buttons>
      </Form>
    ) : (
      <Notice>
        {shown.filedNumber ? '这张代办码已经代交过一件，只能代交一件。' : '这张代办码不能代交新申请，请申请人自己交，或者另开一张。'}
        <a href="/behalf/case">回去</a>
      </Notice>
    )}
  </Page>
)

interface FiledProps {
  readonly visit: Visit
  readonly shown: ProxyCase
  readonly number: string
  readonly organName: string
  readonly due: Parameters<typeof inChineseWithWeekday>[0] | null
}

const Filed = ({ visit, shown, number, organName, due }: FiledProps) => (
  <Page {...visit.page} title="代交好了" current="/progress" trail={trail('代交好了')} organ={organName} unlisted>
    <ProxyBar shown={shown} />
    <h1>代交好了</h1>
    <p className="lead k">
      登记号 <b className="nb">{number}</b>，交给了{organName}
      {due && `，最晚 ${inChineseWithWeekday(due)} 答复`}。
    </p>
    <p>请把登记号告诉{shown.applicantName}。查询码在他自己的进度页“请人代办”里，打开就看得到。</p>
    <p>
      <a href="/behalf/case">回去</a>
    </p>
  </Page>
)
