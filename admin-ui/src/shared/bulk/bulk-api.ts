import type { components } from '@kinora/ui-kit/openapi/moderation'
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASE, CASES, METRICS } from '@/shared/moderation/query-keys'

type Schemas = components['schemas']

/** Many cases that are decided alike. */
export type Bulk = Schemas['BulkView']
export type BulkPhase = Bulk['phase']
export type BulkItem = Schemas['BulkItem']
export type BulkRequest = Schemas['BulkRequest']

const BULK = ['moderation', 'bulk'] as const
const POLL_MS = 1_000

/** Whether a machine works on it at present. */
export function isWorking(phase: BulkPhase | undefined): boolean {
  return phase === 'CHECKING' || phase === 'RUNNING' || phase === 'UNDOING'
}

function bulkQuery(id: string) {
  return queryOptions({
    queryKey: [...BULK, id],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/bulks/{id}', { params: { path: { id } }, signal }),
    refetchInterval: ({ state }) => (isWorking(state.data?.phase) ? POLL_MS : false),
  })
}

export function useBulk(id: string) {
  return useQuery(bulkQuery(id))
}

/** What each case would become or has become; read again whenever the phase changes. */
export function useBulkItems(id: string, phase: BulkPhase) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...BULK, id, 'items', phase],
      queryFn: ({ pageParam, signal }) =>
        api.get('/api/v1/moderation/bulks/{id}/items', {
          params: { path: { id }, query: { cursor: pageParam, limit: 100 } },
          signal,
        }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      select: (data) => data.pages.flatMap((page) => page.items),
      enabled: !isWorking(phase),
    }),
  )
}

/** Begins a dry run; a request that is repeated because its answer got lost begins no second one. */
export function useCreateBulk() {
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: BulkRequest }) =>
      api.post('/api/v1/moderation/bulks', { params: { header: { 'Idempotency-Key': key } }, body }),
    retry: 1,
  })
}

function useStep<Said>(id: string, step: (said: Said) => Promise<Bulk>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: step,
    onSuccess: (bulk) => queryClient.setQueryData(bulkQuery(id).queryKey, bulk),
  })
}

/** Confirms with a note for all of them; null keeps the one of the dry run. */
export const useConfirmBulk = (id: string) =>
  useStep<string | null>(id, (note) =>
    api.post('/api/v1/moderation/bulks/{id}/confirm', { params: { path: { id } }, body: { note } }),
  )
export const useUndoBulk = (id: string) =>
  useStep<undefined>(id, () => api.post('/api/v1/moderation/bulks/{id}/undo', { params: { path: { id } } }))

/** Reads what bulks change. */
export function useReadCasesAgain(): () => void {
  const queryClient = useQueryClient()
  return () => {
    for (const queryKey of [CASES, CASE, METRICS]) void queryClient.invalidateQueries({ queryKey })
  }
}
