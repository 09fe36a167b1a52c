/** 写申请第三屏 核对并提交: every answer with its 改 link, what happens next with real dates; then one press hands it in once (第三十一条第三项). */
import {
  Button,
  Buttons,
  Columns,
  Form,
  HiddenField,
  Numbered,
  Panel,
  RefusalSummary,
  SummaryList,
  Timeline,
  type TimelineStep,
} from '#components'
import { applicantTitles, type DraftView, type Expected, expected, identityTitles, itemsOf, submitRequest } from '#intake'
import type { Refusal } from '#kernel'
import { execute, look } from '#platform'
import {
  asRequest,
  draftToken,
  keep,
  openDraft,
  organOf,
  organsFor,
  receiptToken,
  type Typed,
  text,
  turnIntoReceipt,
} from '../draft-of-visit.ts'
import { sizeInWords } from '../kept-files.ts'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import type { Visit } from '../visit.tsx'
import { problemsOf, screenOf, WizardHead, WizardPage } from '../wizard.tsx'
import { supplyForms } from './what.tsx'
import { deliveries, lastFour } from './who.tsx'

export const checkAndSubmit: PortalPage = (portal) => {
  portal.get('/requests/new/check', async (visit) => {
    const open = await openDraft(visit)
    if (!open) return visit.redirect(receiptToken(visit) ? '/requests/received' : '/requests/new')
    return check(visit, open, null)
  })

  portal.post('/requests/new/check', async (visit) => {
    const token = draftToken(visit)
    // pressed again after it was handed in: the receipt, not a second request
    if (token === undefined) return visit.redirect(receiptToken(visit) ? '/requests/received' : '/requests/new')
    const open = await openDraft(visit)
    const submitted = await execute(
      visit.app,
      visit.caller,
      submitRequest,
      { ...asRequest(open?.content ?? {}, token, visit.form.organId) },
      visit.key,
    )
    if (submitted.ok || !open) {
      turnIntoReceipt(visit, token)
      return visit.redirect('/requests/received')
    }
    return check(visit, open, submitted.error)
  })
}

const check = async (visit: Visit, open: DraftView, refusal: Refusal | null) => {
  const found = organOf(open.content, await organsFor(visit, open.content))
  const token = draftToken(visit) ?? ''
  const request = asRequest(open.content, token, found?.organ.id)
  // an answer that is still missing is asked for where it belongs
  if (!found || Object.keys(problemsOf(request, 1)).length > 0) return visit.redirect('/requests/new')
  if (Object.keys(problemsOf(request, 2)).length > 0) return visit.redirect('/requests/new/person')
  await keep(visit, 3, {})
  const dates = await look(visit.app, visit.caller, expected, { organId: found.organ.id })
  if (!dates.ok) return visit.refuse(dates.error)
  return visit.show(
    <Check
      visit={visit}
      county={await countyOf(visit.app)}
      typed={open.content}
      files={open.files}
      organ={{ id: found.organ.id, name: found.organ.name, why: found.why }}
      dates={dates.value}
      refusal={refusal}
    />,
    { status: refusal ? 422 : 200 },
  )
}

interface CheckProps {
  readonly visit: Visit
  readonly county: County
  readonly typed: Typed
  readonly files: DraftView['files']
  readonly organ: { readonly id: string; readonly name: string; readonly why: string }
  readonly dates: Expected
  readonly refusal: Refusal | null
}

const Check = ({ visit, county, typed, files, organ, dates, refusal }: CheckProps) => (
  <WizardPage visit={visit} county={county} at={3} title="请您看一遍，再提交，" problems={{}} unsent="按下面的“提交申请”才算数">
    {refusal && <RefusalSummary refusal={withLinks(refusal)} />}
    <Columns
      asideLabel="提交以后"
      aside={
        <>
          <Panel title="提交以后会怎样">
            <Timeline steps={nextSteps(dates)} />
            <p className="law">{dates.receivedNote}</p>
          </Panel>
          <Panel title="什么时候会晚一些">
            <p>要先问别人的意见时，问的那些天不算在内。</p>
            <p>没写清楚、请您补正的，补好以后重新数 20 个工作日。</p>
            <p>办不完要延期的，最多延 20 个工作日。这几种，都会先书面告诉您。</p>
          </Panel>
          <Panel title="一般不收费" sky>
            数量、次数明显太多的才可能收，会先给您通知书。
          </Panel>
        </>
      }
    >
      <WizardHead at={3} title="请您看一遍，再提交" />
      <SummaryList title="要什么" rows={requestedRows(typed, organ)} />
      <SummaryList title="您是谁、怎么给您" rows={applicantRows(typed, files)} />
      <Form action="/requests/new/check" {...visit.guard()}>
        <HiddenField name="organId" value={organ.id} />
        <p className="law sec">按下“提交申请”，就是同意用回执确认双方都收到了（《政府信息公开条例》第三十一条第三项），从那天算起。</p>
        <Buttons>
          <Button>提交申请</Button>
          <a href="/requests/draft">存着，以后再交</a>
        </Buttons>
      </Form>
    </Columns>
  </WizardPage>
)

const whatHref = (field: string) => `/requests/new?back=check#${field}`
const whoHref = (field: string) => `/requests/new/person#${field}`

const requestedRows = (typed: Typed, organ: CheckProps['organ']) => {
  const items = itemsOf(text(typed, 'requested.description'))
  const details = [
    ['名称', 'requested.title'],
    ['文号', 'requested.documentNumber'],
    ['哪一年的', 'requested.period'],
    ['哪里的', 'requested.place'],
  ] as const
  return [
    {
      label: '您要的信息',
      value: items.length > 1 ? <Numbered items={[...new Set(items)]} /> : text(typed, 'requested.description'),
      changeHref: whatHref('requested.description'),
    },
    ...details.flatMap(([label, name]) =>
      text(typed, name) === '' ? [] : [{ label, value: text(typed, name), changeHref: whatHref(name) }],
    ),
    {
      label: '向谁要',
      value: (
        <>
          {organ.name}
          <span className="law under">{organ.why}</span>
        </>
      ),
      changeHref: whatHref('organId'),
    },
    {
      label: '要怎样的',
      value: supplyForms.find(({ value }) => value === text(typed, 'wish.form'))?.label ?? '',
      changeHref: whatHref('wish.form'),
    },
  ]
}

const applicantRows = (typed: Typed, files: DraftView['files']) => {
  const kind = applicantOf(typed, 'applicant.kind', applicantTitles, 'natural_person')
  const idKind = applicantOf(typed, 'applicant.idKind', identityTitles, 'resident_id')
  const optional = [
    ['联系人', 'applicant.contactPerson'],
    ['电子邮箱', 'applicant.email'],
    ['收信地址', 'applicant.address'],
    ['邮政编码', 'applicant.postcode'],
  ] as const
  return [
    { label: '以谁的名义', value: kind, changeHref: whoHref('applicant.kind') },
    { label: '姓名', value: text(typed, 'applicant.name'), changeHref: whoHref('applicant.name') },
    {
      label: idKind,
      value: lastFour(text(typed, 'applicant.idNumber')),
      changeHref: whoHref('applicant.idNumber'),
    },
    { label: '电话', value: text(typed, 'applicant.phone'), changeHref: whoHref('applicant.phone') },
    ...optional.flatMap(([label, name]) =>
      text(typed, name) === '' ? [] : [{ label, value: text(typed, name), changeHref: whoHref(name) }],
    ),
    {
      label: '答复怎么给您',
      value: deliveries.find(({ value }) => value === (text(typed, 'wish.delivery') || 'online'))?.label ?? '',
      changeHref: whoHref('wish.delivery'),
    },
    {
      label: '读起来有困难',
      value: typed['wish.needsHelp'] === true ? '是，请读给我听' : '没有',
      changeHref: whoHref('wish.needsHelp'),
    },
    ...(typed['wish.tellBySms'] === true ? [{ label: '进展', value: '发短信告诉我', changeHref: whoHref('wish.tellBySms') }] : []),
    ...(typed['wish.tellByMail'] === true ? [{ label: '进展', value: '发邮件告诉我', changeHref: whoHref('wish.tellByMail') }] : []),
    ...(typed['wish.needsPaper'] === true ? [{ label: '另外要纸的', value: '要一份', changeHref: whoHref('wish.needsPaper') }] : []),
    {
      label: '附上的文件',
      value: files.length === 0 ? '没有' : <Numbered items={files.map(({ name, bytes }) => `${name}（${sizeInWords(bytes)}）`)} />,
      changeHref: whoHref('material'),
    },
  ]
}

const applicantOf = (typed: Typed, name: string, titles: Readonly<Record<string, string>>, normal: string): string =>
  titles[text(typed, name) || normal] ?? ''

const nextSteps = (dates: Expected): readonly TimelineStep[] => [
  { state: 'now', day: dates.today, dayIs: 'today', fullDay: true, title: '提交', text: '马上给您登记号和查询码。' },
  ...(dates.receivedOn === null
    ? [{ state: 'todo' as const, title: '下一个工作日前，工作人员和您确认收到', text: '确认那天算“收到申请之日”。' }]
    : []),
  {
    state: 'todo',
    ...(dates.correctionNoticeDue ? { day: dates.correctionNoticeDue, dayIs: 'latest' as const } : {}),
    title: '有没写清楚的，告诉您缺什么',
    text: '一次跟您说完。',
    term: '补正，7 个工作日内',
  },
  {
    state: 'end',
    ...(dates.replyDue ? { day: dates.replyDue, dayIs: 'latest' as const, fullDay: true } : {}),
    title: '答复您',
    text: dates.provisional ? '那一年的放假安排还没有公布，日子是暂定的，有变化就告诉您。' : '周末和放假不算，调休上班要算。',
    term: '20 个工作日',
  },
]

/** The summary's lines lead to the screen where each field is mended. */
const withLinks = (refusal: Refusal): Refusal =>
  refusal.fields
    ? {
        ...refusal,
        message: Object.entries(refusal.fields)
          .map(([name, words]) => `${screenOf(name) === 1 ? '第 1 步' : '第 2 步'}：${words}`)
          .join('；'),
        fields: {},
      }
    : refusal
