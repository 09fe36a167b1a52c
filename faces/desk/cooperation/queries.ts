/** What the screens of working together ask for. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import type {
  ConferenceCard,
  ConferenceYear,
  CoSearchBoard,
  CoSearchTask,
  CoSearchTaskRow,
  CoSearchUnit,
  LeadingBoardRow,
  ResponsibleCard,
} from '#requests/contract'
import { ask } from '../client/queries.ts'

export const useCoSearches = (requestId: string) =>
  useQuery({ queryKey: ['case', requestId, 'coSearches'], queryFn: () => ask<CoSearchBoard>('requests.coSearches', { requestId }) })

export const useCoSearchUnits = (requestId: string) =>
  useQuery({
    queryKey: ['coSearchUnits', requestId],
    queryFn: () => ask<{ units: readonly CoSearchUnit[] }>('requests.coSearchUnits', { requestId }),
    staleTime: 600_000,
  })

export const useConferences = (requestId: string) =>
  useQuery({
    queryKey: ['case', requestId, 'conferences'],
    queryFn: () => ask<{ conferences: readonly ConferenceCard[] }>('requests.conferences', { requestId }),
  })

export const useResponsible = (requestId: string) =>
  useQuery({ queryKey: ['case', requestId, 'responsible'], queryFn: () => ask<ResponsibleCard>('requests.responsible', { requestId }) })

export const useInbox = (over: boolean, enabled = true) =>
  useQuery({
    queryKey: ['together', 'coSearch', over],
    queryFn: () => ask<{ rows: readonly CoSearchTaskRow[] }>('requests.coSearchInbox', { over }),
    refetchInterval: 60_000,
    enabled,
  })

export const useTask = (coSearchId: string) =>
  useQuery({ queryKey: ['together', 'task', coSearchId], queryFn: () => ask<CoSearchTask>('requests.coSearchTask', { coSearchId }) })

export const useConferenceInbox = (over: boolean, enabled = true) =>
  useQuery({
    queryKey: ['together', 'conferences', over],
    queryFn: () => ask<{ conferences: readonly ConferenceCard[] }>('requests.conferenceInbox', { over }),
    refetchInterval: 60_000,
    enabled,
  })

export const useConferenceYear = (year: number) =>
  useQuery({ queryKey: ['together', 'year', year], queryFn: () => ask<ConferenceYear>('requests.conferenceYear', { year }) })

export const useLeadingBoard = () =>
  useQuery({
    queryKey: ['leading'],
    queryFn: () => ask<{ rows: readonly LeadingBoardRow[] }>('requests.leadingBoard', {}),
    refetchInterval: 60_000,
  })

/** After an act of a unit that was asked. */
export const refreshTogether = (client: QueryClient) => client.invalidateQueries({ queryKey: ['together'] })
