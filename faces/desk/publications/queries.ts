/** What the desk asks of the register of published items. */
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { PublicationChanges, PublicationHits, PublicationPage, SearchPublications } from '#publications/contract'
import { ask } from '../client/queries.ts'

export type SearchInput = Partial<z.input<typeof SearchPublications>>

/** Found entries; while typing the earlier answer stays. */
export const usePublications = (input: SearchInput | null) =>
  useQuery({
    queryKey: ['publications', input],
    queryFn: () => ask<PublicationHits>('publications.search', input),
    enabled: input !== null,
    placeholderData: (before) => before,
  })

export const usePublication = (itemId: string | null) =>
  useQuery({
    queryKey: ['publication', itemId],
    queryFn: () => ask<PublicationPage>('publications.item', { itemId }),
    enabled: itemId !== null,
  })

export const usePublicationChanges = (itemId: string | null) =>
  useQuery({
    queryKey: ['publication-changes', itemId],
    queryFn: () => ask<PublicationChanges>('publications.changes', { itemId, limit: 30 }),
    enabled: itemId !== null,
  })
