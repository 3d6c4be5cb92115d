import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { Shape } from '@/shared/api/shape'
import type { Bands } from '@/shared/bands'

type PolicySchema = Shape<components['schemas']['Policy']>

/** The cuts are looked up by name, and a name may be missing. */
export type Policy = Pick<PolicySchema, 'id' | 'version'> & {
  rules: { video: Partial<Record<string, Bands>>; comments: Partial<Record<string, Bands>> }
}

/** The policy in force; its thresholds are drawn on the score bars. */
export const policyQuery = queryOptions({
  queryKey: ['moderation', 'policy', 'default'],
  queryFn: ({ signal }) => api.get<Policy>('/api/v1/moderation/policies/default', { signal }),
  staleTime: 5 * 60_000,
})

export function usePolicy() {
  return useQuery(policyQuery)
}
