import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { useLiveEvent } from '@/shared/live/live'

/** What the account may do, and why. */
export function standingQuery() {
  return queryOptions({
    queryKey: ['standing'],
    queryFn: ({ signal }) => api.get('/api/v1/standing', { signal }),
    staleTime: 30_000,
  })
}

/** Loads it again when it has changed: people are notified of that. */
export function useStandingNews(): void {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: standingQuery().queryKey })
  useLiveEvent('notification', refresh)
  useLiveEvent('live.resumed', refresh)
}
