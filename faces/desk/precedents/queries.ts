/** What the desk asks of precedents and the compendium. */
import { useQuery } from '@tanstack/react-query'
import type { CompendiumHits, CompendiumPage } from '#compendium/contract'
import type { DecisionCode } from '#law'
import type { Departures, Radar } from '#precedents/contract'
import type { CasePage } from '#requests/contract'
import { ask } from '../client/queries.ts'

export const useRadar = ({ row, items }: Pick<CasePage, 'row' | 'items'>, code: DecisionCode | '') =>
  useQuery({
    queryKey: ['radar', row.id, code],
    queryFn: () =>
      ask<Radar>('precedents.radar', {
        organId: row.organId,
        requestId: row.id,
        subject: row.subject,
        items,
        ...(code === '' ? {} : { code }),
        limit: 6,
      }),
    placeholderData: (earlier) => earlier,
    staleTime: 30_000,
    retry: false,
  })

export const useDepartures = (filter: { readonly requestId?: string; readonly waiting?: boolean }, enabled = true) =>
  useQuery({
    queryKey: ['departures', filter],
    queryFn: () => ask<Departures>('precedents.departures', filter),
    enabled,
    retry: false,
  })

export const useCompendium = (text: string, kind: 'all' | 'article' | 'case', on?: string) =>
  useQuery({
    queryKey: ['compendium', text, kind, on ?? ''],
    queryFn: () => ask<CompendiumHits>('compendium.search', { text, kind, ...(on ? { on } : {}), limit: 60 }),
    placeholderData: (earlier) => earlier,
    staleTime: 60_000,
    retry: false,
  })

export const useCompendiumEntry = (key: string | null) =>
  useQuery({
    queryKey: ['compendium-entry', key],
    queryFn: () => ask<CompendiumPage>('compendium.entry', { key }),
    enabled: key !== null,
    staleTime: 60_000,
    retry: false,
  })
