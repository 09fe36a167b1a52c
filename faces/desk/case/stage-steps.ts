/** The way of one case as steps: what is done and when, what is on, what is to come. Pure. */
import type { PlainDate } from '#kernel'
import type { FactType } from '#law'
import type { CasePage, Stage } from '#requests/contract'

export interface StageStep {
  readonly title: string
  readonly state: 'done' | 'on' | 'todo'
  readonly on: PlainDate | null
}

interface Step {
  readonly title: string
  readonly done: readonly FactType[]
  readonly stages: readonly Stage[]
  /** Only shown when the docket or the stage knows of it. */
  readonly optional?: readonly FactType[]
}

const way: readonly Step[] = [
  { title: '登记', done: ['registered', 'submitted'], stages: ['submitted'] },
  { title: '分派', done: ['assigned'], stages: ['received'] },
  { title: '补正', done: ['correctionReceived'], stages: ['awaiting_correction'], optional: ['correctionNoticeSent'] },
  {
    title: '征求意见',
    done: ['thirdPartyOpinionReceived', 'organOpinionReceived', 'consultationExpired'],
    stages: ['consulting'],
    optional: ['thirdPartyLetterSent', 'organLetterSent'],
  },
  { title: '缴费', done: ['feePaid'], stages: ['awaiting_payment'], optional: ['feeNoticeSent'] },
  { title: '查找与起草', done: ['decisionDrafted'], stages: ['handling'] },
  { title: '审核', done: ['decisionReviewed'], stages: ['reviewing'] },
  { title: '签发', done: ['decided'], stages: ['signing'] },
  { title: '发出', done: ['replyDispatched'], stages: ['decided'] },
  { title: '送达', done: ['decisionDelivered', 'letterDelivered'], stages: ['dispatched'] },
  { title: '归档', done: ['archived'], stages: ['delivered', 'closed'] },
]

/** The steps of this case; a step whose stage is the present one is on. */
export const stepsOf = (page: Pick<CasePage, 'docket' | 'row'>): readonly StageStep[] => {
  const { stage } = page.row
  const dayOf = (types: readonly FactType[]): PlainDate | null => page.docket.filter((line) => types.includes(line.type)).at(-1)?.on ?? null
  const seen = (types: readonly FactType[]): boolean => page.docket.some((line) => types.includes(line.type))
  const shown = way.filter((step) => !step.optional || seen(step.optional) || step.stages.includes(stage))
  const at = shown.findIndex((step) => step.stages.includes(stage))
  return shown.map((step, index) => {
    if (index === at) return { title: step.title, state: 'on', on: null }
    const past = at === -1 ? seen(step.done) : index < at && seen(step.done)
    return { title: step.title, state: past ? 'done' : 'todo', on: past ? dayOf(step.done) : null }
  })
}
