/** The progress page of one request: status, days, steps, letters, remedies, and what the applicant may do now. */
import { type Action, Actions, Button, Buttons, Columns, Form, Notice, Page, Panel, Section, Timeline } from '#components'
import type { ProgressView } from '#tracking'
import type { Visit } from '../visit.tsx'
import { CaseDays } from './case-days.tsx'
import { CaseRemedies } from './case-remedies.tsx'
import { CaseStatus, titleOf } from './case-status.tsx'
import { stepsOf } from './case-steps.ts'
import { Inquiries } from './inquiries.tsx'
import { Letters } from './letters.tsx'

export const CaseProgress = ({ visit, progress }: { readonly visit: Visit; readonly progress: ProgressView }) => {
  const isReplied = progress.state === 'replied'
  return (
    <Page
      {...visit.page}
      title={titleOf(progress)}
      current="/progress"
      trail={[{ title: '查进度', href: '/progress' }, { title: progress.caseNumber ?? progress.trackingNumber }]}
      updatedOn={progress.today}
      organ={progress.organName}
      unlisted
    >
      <CaseStatus progress={progress} />
      <Asked progress={progress} />
      {!isReplied && <CaseDays progress={progress} open />}
      <Columns
        spaced
        asideLabel="您可以做的"
        aside={
          <>
            <Panel title="您可以做的">
              <Actions actions={actionsFor(progress)} />
            </Panel>
            <Panel title="登记号" sky>
              <p>
                <b className="nb">{progress.trackingNumber}</b>
              </p>
              <p>查询码在回执上，凭它就能看这一页，别告诉别人。</p>
              <Form action="/progress/leave" {...visit.guard()}>
                <Buttons tight>
                  <Button plain>看完了，关上这一页</Button>
                </Buttons>
              </Form>
            </Panel>
          </>
        }
      >
        <Letters visit={visit} progress={progress} />
        <Inquiries progress={progress} />
        {isReplied && <CaseRemedies progress={progress} />}
        <Section title="办到哪一步了" id="steps">
          <Timeline steps={stepsOf(progress)} />
        </Section>
        {!isReplied && <CaseRemedies progress={progress} />}
      </Columns>
      {isReplied && (
        <div className="sec">
          <CaseDays progress={progress} open={false} />
        </div>
      )}
    </Page>
  )
}

/** What is wanted of the applicant now stands before everything else. */
const Asked = ({ progress }: { readonly progress: ProgressView }) => {
  if (progress.handedIn.some(({ kind }) => kind === 'withdrawal') && progress.may.withdraw)
    return <Notice tone="soon">您已经撤回，单位还没有记下来。记下来以后，这一页会告诉您。</Notice>
  if (progress.correction)
    return (
      <Notice tone="soon" title="请补这些，一次补完">
        <ol className="dots">
          {progress.correction.defects.map((defect) => (
            <li key={defect}>{defect}</li>
          ))}
        </ol>
        <p>补好以后，从第二天起重新数 20 个工作日。没有正当理由不补的，算放弃，以后还可以再申请。</p>
        <p className="law">《政府信息公开条例》第三十条</p>
      </Notice>
    )
  if (progress.fee)
    return (
      <Notice tone="soon" title={`要缴信息处理费 ${progress.fee.amountYuan} 元`}>
        <p>怎么缴，写在收费通知书上，就在下面。缴清以后，从第二天起重新数 20 个工作日；到期没有缴的，算放弃。</p>
        <p className="law">《政府信息公开条例》第四十二条；国办函〔2020〕109号</p>
      </Notice>
    )
  return null
}

const actionsFor = (progress: ProgressView): readonly Action[] => {
  const phone = progress.handler?.phone || progress.organPhone
  return [
    ...(phone
      ? [
          {
            icon: 'phone' as const,
            title: progress.state === 'replied' ? '打给承办人，听他解释' : '打给承办人',
            href: `tel:${phone.replace(/[^\d+]/g, '')}`,
            text: [progress.organName, progress.handler?.name].filter(Boolean).join(' '),
            more: phone,
          },
        ]
      : []),
    ...(progress.may.correct
      ? [{ icon: 'add' as const, title: '交补正材料', href: '/progress/correct', text: '写几句，拍照、传文件都行' }]
      : []),
    ...(progress.may.withdraw && !progress.handedIn.some(({ kind }) => kind === 'withdrawal')
      ? [{ icon: 'undo' as const, title: '不要了，撤回', href: '/progress/withdraw', text: '以后还可以再申请' }]
      : []),
    ...complaintAction(progress),
    { icon: 'pen', title: '再要别的信息', href: '/requests/new', text: '另写一张申请' },
  ]
}

const complaintAction = (progress: ProgressView): readonly Action[] => {
  if (progress.may.complain) return [{ icon: 'flag', title: '不满意，看怎么投诉、复议', href: '#remedy' }]
  if (!progress.dueOn) return []
  return [{ icon: 'flag', title: '投诉没有按时答复', text: '到了最后一天还没有答复，这里就能点' }]
}
