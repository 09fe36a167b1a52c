/** What the desk asks of talk. */
import { useQuery } from '@tanstack/react-query'
import type { TalkMention, TalkOfCase, TalkPerson } from '#talk/contract'
import { ask } from '../client/queries.ts'

export const useTalk = (requestId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['case', requestId, 'talk'],
    queryFn: () => ask<TalkOfCase>('talk.ofCase', { requestId }),
    refetchInterval: 30_000,
    enabled,
  })

export const useTalkPeople = (requestId: string) =>
  useQuery({
    queryKey: ['talkPeople', requestId],
    queryFn: () => ask<{ people: readonly TalkPerson[] }>('talk.people', { requestId }),
    staleTime: 300_000,
  })

export const useMentions = (enabled: boolean) =>
  useQuery({
    queryKey: ['mentions'],
    queryFn: () => ask<{ mentions: readonly TalkMention[] }>('talk.mentions', {}),
    refetchInterval: 60_000,
    enabled,
  })
