/** The progress page of one request: status, days, steps, letters, remedies, and what the applicant may do now. */
import { type Action, Actions, Button, Buttons, Columns, Form, Notice, Page, Panel, Section, Timeline } from '#components'
import type { Given } from '#feedback'
import { inChinese } from '#kernel'
import type { SlipsOfRequest } from '#on-behalf'
import type { ProgressView } from '#tracking'
import type { Visit } from '../visit.tsx'
import { CaseDays } from './case-days.tsx'
import { CaseRemedies } from './case-remedies.tsx'
import { CaseStatus, titleOf } from './case-status.tsx'
import { stepsOf } from './case-steps.ts'
import { Complaints } from './complaints.tsx'
import { Fee } from './fee.tsx'
import { correctionWaiting } from './handed-in.ts'
import { Inquiries } from './inquiries.tsx'
import { Letters } from './letters.tsx'
import { Rating } from './rating.tsx'

interface CaseProgressProps {
  readonly visit: Visit
  readonly progress: ProgressView
  readonly given: Given
  /** Letters that can be heard. */
  readonly heard: readonly string[]
  readonly slips: SlipsOfRequest
}

export const CaseProgress = ({ visit, progress, given, heard, slips }: CaseProgressProps) => {
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
              <Actions actions={actionsFor(progress, given, slips)} />
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
        <Letters visit={visit} progress={progress} heard={heard} />
        <Inquiries progress={progress} />
        <Rating visit={visit} given={given} />
        <Complaints given={given} />
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
  const waiting = correctionWaiting(progress)
  if (waiting)
    return (
      <Notice tone="good" title="已收到您的补正，等单位登记">
        <p>
          您 {inChinese(waiting)} 交的补正已经送到{progress.organName}。单位登记以后，从收到的第二天起重新数 20
          个工作日，新的最后一天会写在这里。
        </p>
        <p>
          还有要补的，<a href="/progress/correct">可以再交一份</a>。
        </p>
      </Notice>
    )
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
  return <Fee progress={progress} />
}

const actionsFor = (progress: ProgressView, given: Given, slips: SlipsOfRequest): readonly Action[] => {
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
    ...(given.mayRate
      ? [
          {
            icon: 'star' as const,
            title: given.rating ? '改评价' : '评价这次答复',
            href: given.rating ? '/progress/rate' : '#rate',
            text: '点一下就行',
          },
        ]
      : []),
    ...(progress.may.correct
      ? [
          {
            icon: 'add' as const,
            title: correctionWaiting(progress) ? '再交一份补正' : '交补正材料',
            href: '/progress/correct',
            text: '写几句，拍照、传文件都行',
          },
        ]
      : []),
    ...(progress.may.withdraw && !progress.handedIn.some(({ kind }) => kind === 'withdrawal')
      ? [{ icon: 'undo' as const, title: '不要了，撤回', href: '/progress/withdraw', text: '以后还可以再申请' }]
      : []),
    ...complaintAction(progress, given),
    ...slipAction(slips),
    { icon: 'pen', title: '再要别的信息', href: '/requests/new', text: '另写一张申请' },
  ]
}

const slipAction = ({ slips, mayGive }: SlipsOfRequest): readonly Action[] => {
  const standing = slips.find(({ state }) => state === 'standing')
  if (standing)
    return [
      {
        icon: 'copy',
        title: `${standing.proxyName}在替您代办`,
        href: '/progress/slip',
        text: `用了 ${standing.uses.length} 次，看记录、撤销`,
      },
    ]
  if (mayGive) return [{ icon: 'copy', title: '请亲友代办', href: '/progress/slip', text: '不方便自己办的，开一张代办码' }]
  return slips.length > 0 ? [{ icon: 'copy', title: '代办的记录', href: '/progress/slip', text: '谁用过、哪天用的' }] : []
}

const complaintAction = (progress: ProgressView, given: Given): readonly Action[] => {
  if (given.mayComplain)
    return [
      {
        icon: 'flag',
        title: '投诉',
        href: '/progress/complain',
        text: progress.state === 'overdue' ? '没有按时答复，一点就投诉到主管部门' : '不满意，投诉到主管部门',
      },
      ...(progress.remedies.length > 1 ? [{ icon: 'guide' as const, title: '复议、起诉怎么办', href: '#remedy' }] : []),
    ]
  if (given.complaints.some(({ progress: told }) => told?.state !== 'concluded'))
    return [{ icon: 'flag', title: '您的投诉正在处理', href: '#complaint', text: '看办到哪一步' }]
  if (!progress.dueOn) return []
  return [{ icon: 'flag', title: '投诉没有按时答复', text: '到了最后一天还没有答复，这里就能点' }]
}
