import type { components } from '@kinora/ui-kit/openapi/video'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export type BlockedAccount = components['schemas']['BlockedAccount']

/** The accounts that the caller blocks, the last one first. */
export const blocksQuery = infiniteQueryOptions({
  queryKey: ['blocks'],
  queryFn: ({ pageParam, signal }) =>
    api.get('/api/v1/users/me/blocks', { params: { query: { cursor: pageParam } }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor,
})
