/** What the list asks for beside its rows: saved views, the chosen cases as they stand (R019). */
import { useQuery } from '@tanstack/react-query'
import type { SavedFilters, Selection } from '#worklists/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'

/** Below 'worklist', so that a colleague's act counts anew. */
export const viewsKey = ['worklist', 'views'] as const

export const useSavedViews = () => {
  const me = useMe()
  return useQuery({
    queryKey: viewsKey,
    queryFn: () => ask<SavedFilters>('worklists.saved', {}),
    enabled: may(me, 'worklists.saved'),
    placeholderData: (earlier) => earlier,
  })
}

/** Asked once when the window opens: what is then done goes by the version seen there. */
export const useSelection = (requestIds: readonly string[]) =>
  useQuery({
    queryKey: ['selection', requestIds],
    queryFn: () => ask<Selection>('worklists.selection', { requestIds }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
