import type { components } from '@kinora/ui-kit/openapi/moderation'
import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { SCREENING } from '@/shared/moderation/query-keys'

export type ScreeningStatus = components['schemas']['ScreeningStatus']

export const screeningQuery = queryOptions({
  queryKey: SCREENING,
  queryFn: ({ signal }) => api.get('/api/v1/admin/moderation/screening', { signal }),
  refetchInterval: 10_000,
})
