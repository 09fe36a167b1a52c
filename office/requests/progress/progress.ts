/** The public picture of a case: what the applicant's progress page shows, in plain words, computed from the docket. No internal talk. */
import type { PlainDate } from '#kernel'
import {
  type Calendar,
  type ClockReading,
  explainDays,
  isProvisional,
  type LawSettings,
  remedyDues,
  remedyParagraphs,
  silenceDues,
  workdaysBetween,
} from '#law'
import type { Organ } from '#organs/contract'
import type { OfficeMessage } from '../../../exchange/messages.ts'
import type { CaseState } from '../case/case.ts'
import { dayCells } from './days.ts'
import { feeOf } from './fee.ts'
import { headlineOf, stateOf } from './headline.ts'
import { pauseArticles, pauseReasons } from './pauses.ts'
import { stepsOf } from './steps.ts'

export type ProgressPicture = OfficeMessage<'request.progressed'>

export interface ProgressInput {
  readonly state: CaseState
  readonly organ: Organ
  /** 落款机关 of the decision: decides the remedies; the handling organ itself otherwise. */
  readonly issuing: Organ
  /** Who watches over the organ: its government, or the government above. */
  readonly authority: { readonly name: string; readonly address: string; readonly phone: string }
  readonly trackingNumber: string
  readonly codeDigest: string
  readonly subject: string
  readonly handler: { readonly name: string } | null
  readonly today: PlainDate
  readonly calendar: Calendar
  readonly settings: LawSettings
  /** Letters that the applicant may open, by the docket's letter ref. */
  readonly openLetters: ReadonlySet<string>
  /** Names of the proxies, by slip. */
  readonly proxies?: ReadonlyMap<string, string>
}

/** What the site is told about a case; the newest revision wins. */
export const progressOf = (input: ProgressInput): ProgressPicture => {
  const { state, organ } = input
  const { clocks } = state
  const publicState = stateOf(state)
  return {
    trackingNumber: input.trackingNumber,
    codeDigest: input.codeDigest,
    revision: state.version,
    caseNumber: state.number,
    organId: organ.id,
    organName: organ.name,
    subject: input.subject,
    headline: headlineOf(state, organ.shortName),
    state: publicState,
    receivedOn: clocks.receiptDate,
    dueOn: state.dispatched ? null : (clocks.replyDue ?? clocks.projectedReplyDue),
    provisional: clocks.calendarProvisional,
    handler: input.handler ? { name: input.handler.name, phone: organ.guide.phone } : null,
    steps: stepsOf(state, organ.shortName, input.openLetters, input.proxies),
    days: state.dispatched
      ? dayCells(explainDays(clocks, input.calendar), clocks.repliedOn)
      : dayCells(explainDays(clocks, input.calendar), null),
    pauses: pausesOf(clocks, input),
    may: {
      correct: state.stage === 'awaiting_correction',
      withdraw: [
        'submitted',
        'received',
        'handling',
        'awaiting_correction',
        'consulting',
        'awaiting_payment',
        'reviewing',
        'signing',
      ].includes(state.stage),
      complain: publicState === 'overdue' || publicState === 'replied',
    },
    correction:
      state.stage === 'awaiting_correction' && state.correction
        ? { defects: [...state.correction.notice.defects], dueOn: clocks.correctionDue }
        : null,
    fee: feeOf(state),
    ...withProvisional(remediesOf(input), input.calendar),
  }
}

/** A last day in a year whose holiday notice is not out may still move. */
const withProvisional = (
  { remedies, remedyText }: Pick<ProgressPicture, 'remedies' | 'remedyText'>,
  calendar: Calendar,
): Pick<ProgressPicture, 'remedies' | 'remedyText'> => ({
  remedies: remedies.map((row) => (row.lastDay && isProvisional(row.lastDay, calendar) ? { ...row, provisional: true } : row)),
  remedyText,
})

const pausesOf = (clocks: ClockReading, { calendar, today }: ProgressInput): ProgressPicture['pauses'] =>
  clocks.pauses.map(({ reason, after, until, article }) => ({
    from: after,
    to: until,
    workdays: workdaysBetween(after, until ?? today, calendar),
    reason: pauseReasons[reason],
    article: article || pauseArticles[reason],
  }))

const remediesOf = (input: ProgressInput): Pick<ProgressPicture, 'remedies' | 'remedyText'> => {
  const { state, issuing, authority, calendar, settings } = input
  const bodies = {
    reconsiderationOrgan: issuing.reconsideration.organ,
    reconsiderationAddress: issuing.reconsideration.address,
    reconsiderationUrl: issuing.reconsideration.url,
    courtName: issuing.court.name,
    courtAddress: issuing.court.address,
  }
  const complaint = {
    how: '投诉，催它办',
    organ: authority.name,
    address: [authority.address, authority.phone].filter(Boolean).join('，'),
    lastDay: null,
    note: '没有期限限制',
  }
  if (state.decision) {
    const { remedy } = state.decision
    const served = state.deliveredOn ? remedyDues(state.deliveredOn, remedy, calendar) : null
    const text = remedyParagraphs({
      route: remedy,
      bodies,
      servedElectronically: state.dispatched?.method === 'electronic' && bodies.reconsiderationUrl !== null,
    })
    const isFirst = remedy === 'reconsideration_first' || remedy === 'mixed'
    if (remedy === 'none') return { remedies: [complaint], remedyText: [] }
    return {
      remedies: [
        {
          how: isFirst ? '先申请行政复议' : '申请行政复议',
          organ: bodies.reconsiderationOrgan,
          address: bodies.reconsiderationAddress,
          lastDay: served?.reconsiderationDue ?? null,
          note: served ? (isFirst ? '没给的部分，要先走这条路' : undefined) : '收到答复之日起 60 日内',
        },
        ...(remedy === 'reconsideration_first'
          ? []
          : [
              {
                how: '到法院告',
                organ: bodies.courtName,
                address: bodies.courtAddress,
                lastDay: served?.litigationDue ?? null,
                note: served ? (remedy === 'mixed' ? '给了的部分' : undefined) : '收到答复之日起 6 个月内',
              },
            ]),
        complaint,
      ],
      remedyText: text.ok ? [...text.value] : [],
    }
  }
  const due = state.clocks.replyDue
  if (due === null || state.stage === 'closed' || state.stage === 'voided') return { remedies: [complaint], remedyText: [] }
  const silence = state.clocks.silence ?? silenceDues(due, settings, calendar)
  const text =
    silence.route === 'either'
      ? []
      : textOf(remedyParagraphs({ route: silence.route, bodies, replyDue: due, supervisingAuthority: authority.name }))
  return {
    remedies: [
      complaint,
      {
        how: '申请行政复议',
        organ: bodies.reconsiderationOrgan,
        address: bodies.reconsiderationAddress,
        lastDay: silence.reconsiderationDue,
        note: '建议先走这条路',
      },
      ...(silence.litigationDue === null
        ? []
        : [{ how: '到法院告', organ: bodies.courtName, address: bodies.courtAddress, lastDay: silence.litigationDue }]),
    ],
    remedyText: state.clocks.status === 'overdue' ? text : [],
  }
}

const textOf = (paragraphs: ReturnType<typeof remedyParagraphs>): string[] => (paragraphs.ok ? [...paragraphs.value] : [])
