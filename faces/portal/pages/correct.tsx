/** 交补正材料: what the notice asked for, in words and files (第三十条). */
import { Button, Buttons, Columns, DayText, FileUpload, Form, Page, Panel, RefusalSummary, TextArea } from '#components'
import { draft, newDraftToken, submitCorrection } from '#intake'
import { plainDate, type Refusal } from '#kernel'
import { execute, look } from '#platform'
import { type ProgressView, progress } from '#tracking'
import { DefaultButton } from '../default-button.tsx'
import { grantOf, type Key } from '../grant.ts'
import { acceptedFiles, attachArrived, dropFile, keptFiles } from '../kept-files.ts'
import type { PortalPage } from '../portal.ts'
import type { Visit } from '../visit.tsx'
import type { Problems } from '../wizard.tsx'

/** Files of a correction wait in a draft of their own until it is handed in. */
const cookie = 'sunlit_correction'

export const correct: PortalPage = (portal) => {
  portal.get('/progress/correct', async (visit) => {
    const key = grantOf(visit)
    return key ? screen(visit, key, '', {}, null) : visit.redirect('/progress')
  })

  portal.post('/progress/correct', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const token = tokenOf(visit)
    const words = visit.form.text ?? ''
    const problems = await attachArrived(visit, token, 'correction')
    if (visit.form.remove) {
      await dropFile(visit, token, visit.form.remove)
      return screen(visit, key, words, {}, null)
    }
    if (visit.form.go === 'file' || Object.keys(problems).length > 0) return screen(visit, key, words, problems, null)
    const done = await execute(visit.app, visit.caller, submitCorrection, { ...key, text: words, draft: token }, visit.key)
    if (!done.ok) return screen(visit, key, words, {}, done.error)
    visit.dropCookie(cookie, '/progress')
    return visit.redirect('/progress/case')
  })
}

const tokenOf = (visit: Visit): string => {
  const token = visit.cookie(cookie) ?? newDraftToken()
  visit.keepCookie(cookie, token, '/progress', 86_400)
  return token
}

const screen = async (visit: Visit, key: Key, words: string, wrongFiles: Problems, refusal: Refusal | null) => {
  const seen = await look(visit.app, visit.caller, progress, key)
  if (!seen.ok) return visit.refuse(seen.error)
  const token = visit.cookie(cookie)
  const kept = token ? await look(visit.app, visit.caller, draft, { draft: token }) : null
  const problems = { ...refusal?.fields, ...wrongFiles }
  const isWrong = refusal !== null || Object.keys(wrongFiles).length > 0
  const shown: Refusal | null = Object.keys(problems).length > 0 ? { kind: 'invalid', message: '', fields: problems } : refusal
  return visit.show(
    <Correct
      visit={visit}
      progress={seen.value}
      words={words}
      problems={problems}
      refusal={shown}
      files={kept?.ok ? kept.value.files : []}
    />,
    { status: isWrong ? 422 : 200 },
  )
}

interface CorrectProps {
  readonly visit: Visit
  readonly progress: ProgressView
  readonly words: string
  readonly problems: Problems
  readonly refusal: Refusal | null
  readonly files: Parameters<typeof keptFiles>[0]
}

const Correct = ({ visit, progress, words, problems, refusal, files }: CorrectProps) => (
  <Page
    {...visit.page}
    title="交补正材料"
    errors={refusal !== null}
    current="/progress"
    trail={[{ title: '查进度', href: '/progress/case' }, { title: '交补正材料' }]}
    unsent={progress.may.correct ? '按下面的“交补正材料”才算数' : false}
    organ={progress.organName}
    unlisted
  >
    {refusal && <RefusalSummary refusal={refusal} />}
    <Columns
      asideLabel="要补什么"
      aside={
        progress.correction ? (
          <Panel title="单位请您补这些">
            <ol className="dots">
              {progress.correction.defects.map((defect) => (
                <li key={defect}>{defect}</li>
              ))}
            </ol>
            {progress.correction.dueOn && (
              <p>
                最晚 <DayText day={plainDate(progress.correction.dueOn)} />
              </p>
            )}
          </Panel>
        ) : undefined
      }
    >
      <h1>交补正材料</h1>
      {progress.may.correct ? (
        <Form action="/progress/correct" multipart {...visit.guard()}>
          <DefaultButton>交补正材料</DefaultButton>
          <TextArea
            name="text"
            label="补充什么"
            hint="照单位写的一条一条说。说不清的，先打承办人的电话问。"
            value={words}
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
            kept={keptFiles(files, 'correction')}
          />
          <Buttons tight>
            <Button plain name="go" value="file">
              把选好的文件传上去
            </Button>
          </Buttons>
          <Buttons>
            <Button>交补正材料</Button>
            <a href="/progress/case">先不交，回到进度页</a>
          </Buttons>
        </Form>
      ) : (
        <>
          <p className="lead k">这件申请现在不用补正。有新的材料想给，请打承办人的电话，或者到窗口交。</p>
          <p>
            <a href="/progress/case">回到进度页</a>
          </p>
        </>
      )}
    </Columns>
  </Page>
)
