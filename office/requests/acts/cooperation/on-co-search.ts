/** Acts on one co-search or conference of a case: like acts on a case, but they are pressed in their tab and listed there, not among the case's acts. */
import type { z } from 'zod'
import { ok, type RequestId, type Result } from '#kernel'
import { type Act, type ActContext, act } from '#platform'
import { type OpenCase, openCase, organOfRequest } from '../../store.ts'
import type { RequestHappening } from '../happenings.ts'
import { type CaseAnswer, conclude, type Performed } from '../on-case.ts'

interface OnPart<Input> {
  readonly name: `requests.${string}`
  readonly title: string
  readonly happened: RequestHappening
  readonly input: z.ZodType<Input>
  readonly perform: (context: ActContext, opened: OpenCase, input: Input) => Promise<Result<Performed>>
}

/** Declares an act of the lead organ on a part of its case. */
export const onPart = <Input extends { readonly requestId: RequestId; readonly version: number }>(
  declared: OnPart<Input>,
): Act<Input, CaseAnswer> =>
  act({
    name: declared.name,
    title: declared.title,
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
