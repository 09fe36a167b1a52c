/** What every act on a case has in common: open it for update, judge, enter the facts, say what happened. */
import type { z } from 'zod'
import { type Json, ok, type RequestId, type Result } from '#kernel'
import type { Fact } from '#law'
import { type Act, type ActContext, act } from '#platform'
import { type CaseActName, caseActs } from '../case/allowed-acts.ts'
import type { Stage } from '../inputs.contract.ts'
import { enterFacts, type OpenCase, openCase, organOfRequest } from '../store.ts'
import type { RequestHappening } from './happenings.ts'

/** What the desk gets back: enough to go on without asking again. */
export interface CaseAnswer {
  readonly requestId: RequestId
  readonly version: number
  readonly stage: Stage
  /** The letter that the act has issued. */
  readonly letterId?: string
  readonly documentNumber?: string | null
}

/** What an act has decided to enter. */
export interface Performed {
  readonly facts: readonly Fact[]
  readonly letter?: { readonly letterId: string; readonly documentNumber: string | null }
  /** For the journal; no personal data. */
  readonly detail?: { readonly [key: string]: Json | undefined }
}

interface OnCase<Input> {
  readonly name: CaseActName

  readonly happened: RequestHappening
  readonly input: z.ZodType<Input>
  readonly perform: (context: ActContext, opened: OpenCase, input: Input) => Promise<Result<Performed>>
}

/** Declares an act on one case. */
export const onCase = <Input extends { readonly requestId: RequestId; readonly version: number }>(
  declared: OnCase<Input>,
): Act<Input, CaseAnswer> =>
  act({
    name: declared.name,
    title: caseActs[declared.name].title,
    side: 'office',
    input: declared.input,
    within: (context, input) => organOfRequest(context, input.requestId),
    handle: async (context, input) => {
      const opened = await openCase(context, input.requestId, input.version)
      if (!opened.ok) return opened
      const performed = await declared.perform(context, opened.value, input)
      if (!performed.ok) return performed
      return ok(await conclude(context, opened.value, performed.value, declared))
    },
  })

/** Enters the facts and says what happened: for acts that find their case in another way. */
export const conclude = async (
  context: ActContext,
  opened: OpenCase,
  { facts, letter, detail }: Performed,
  declared: { readonly name: string; readonly happened: RequestHappening },
): Promise<CaseAnswer> => {
  const after = await enterFacts(context, opened, facts, declared.name)
  context.happened({
    name: declared.happened,
    subject: { kind: 'request', id: opened.record.id },
    organId: opened.record.organId,
    detail: {
      number: opened.record.number,
      from: opened.state.stage,
      to: after.state.stage,
      version: after.state.version,
      facts: facts.map(({ type }) => type),
      ...(letter ? { letterId: letter.letterId, documentNumber: letter.documentNumber } : {}),
      ...detail,
    },
  })
  return {
    requestId: opened.record.id,
    version: after.state.version,
    stage: after.state.stage,
    ...(letter ? { letterId: letter.letterId, documentNumber: letter.documentNumber } : {}),
  }
}

/** The official who presses; the name of the machine's part otherwise. */
export const personOf = ({ caller }: Pick<ActContext, 'caller'>): string => {
  if (caller.kind === 'official') return caller.personId
  return caller.kind === 'system' ? `system:${caller.part}` : 'visitor'
}
