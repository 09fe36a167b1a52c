/** What the desk asks for, typed by the contracts; one place for the keys, so that an act knows what to refresh. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { OrganNode } from '#organs/contract'
import type {
  AlikeView,
  ArrivedItem,
  ArrivedPage,
  CaseGroup,
  CasePage,
  DecisionDraft,
  DecisionPreview,
  RequestPerson,
  StreamItem,
  Today,
  WorklistPage,
} from '#requests/contract'
import { type Failure, look } from './call.ts'

/** A refusal thrown so that TanStack Query keeps it. */
export class Refused extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** Asks for a view and throws its refusal, for TanStack Query. */
export const ask = async <Value>(name: string, input: unknown): Promise<Value> => {
  const answer = await look<Value>(name, input)
  if (!answer.ok) throw new Refused(answer.error)
  return answer.value
}

export const useToday = (enabled = true) =>
  useQuery({ queryKey: ['today'], queryFn: () => ask<Today>('requests.today', {}), refetchInterval: 60_000, enabled })

export const useStream = (enabled = true) =>
  useQuery({
    queryKey: ['stream'],
    queryFn: () => ask<{ items: readonly StreamItem[]; arrived: readonly ArrivedItem[] }>('requests.stream', {}),
    refetchInterval: 60_000,
    enabled,
  })

/** One paper of the stream, opened on purpose: who opened it is kept. */
export const useArrived = (arrivedId: string | null) =>
  useQuery({
    queryKey: ['arrived', arrivedId],
    queryFn: () => ask<ArrivedPage>('requests.arrived', { arrivedId }),
    enabled: arrivedId !== null,
    staleTime: 300_000,
  })

/** What was asked before that looks like it, and whom to ask; while typing the earlier answer stays. */
export const useAlike = (input: object | null) =>
  useQuery({
    queryKey: ['alike', input],
    queryFn: () => ask<AlikeView>('requests.alike', input),
    enabled: input !== null,
    placeholderData: (earlier) => earlier,
    staleTime: 60_000,
  })

/** What goes with a case, and what looks like it. */
export const useCaseGroup = (requestId: string) =>
  useQuery({ queryKey: ['case', requestId, 'group'], queryFn: () => ask<CaseGroup>('requests.caseGroup', { requestId }) })

export const useCase = (requestId: string | null) =>
  useQuery({
    queryKey: ['case', requestId],
    queryFn: () => ask<CasePage>('requests.casePage', { requestId }),
    enabled: requestId !== null,
  })

/** What the worklist filters by, as it stands in the address. */
export interface WorklistFilter {
  readonly stage?: readonly string[]
  readonly light?: readonly string[]
  readonly channel?: readonly string[]
  readonly mine?: boolean
  readonly text?: string
  readonly organId?: string
  readonly sort?: 'due' | 'received' | 'number'
  readonly receivedFrom?: string
  readonly receivedTo?: string
}

export const useWorklist = (filter: WorklistFilter, cursor: string | undefined, limit = 50) =>
  useQuery({
    queryKey: ['worklist', filter, cursor ?? '', limit],
    queryFn: () => ask<WorklistPage>('requests.worklist', { ...filter, cursor, limit }),
    placeholderData: (earlier) => earlier,
  })

export const useOrgans = () =>
  useQuery({ queryKey: ['organs'], queryFn: () => ask<{ organs: readonly OrganNode[] }>('organs.tree', {}), staleTime: 600_000 })

export const usePeople = (organId: string | null) =>
  useQuery({
    queryKey: ['people', organId],
    queryFn: () => ask<{ people: readonly RequestPerson[] }>('requests.people', { organId }),
    enabled: organId !== null,
    staleTime: 300_000,
  })

export const usePreview = (requestId: string, draft: DecisionDraft | null) =>
  useQuery({
    queryKey: ['preview', requestId, draft],
    queryFn: () => ask<DecisionPreview>('requests.previewDecision', { requestId, draft }),
    enabled: draft !== null,
    placeholderData: (earlier) => earlier,
    staleTime: 30_000,
    retry: false,
  })

/** After an act on a case: everything that shows it is asked again. */
export const refreshCase = (client: QueryClient, requestId: string) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['case', requestId] }),
    client.invalidateQueries({ queryKey: ['today'] }),
    client.invalidateQueries({ queryKey: ['stream'] }),
    client.invalidateQueries({ queryKey: ['worklist'] }),
  ])
