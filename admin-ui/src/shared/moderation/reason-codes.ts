import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { humanize } from '@/shared/words'

export const reasonCodesQuery = queryOptions({
  queryKey: ['moderation', 'reason-codes'],
  queryFn: ({ signal }) => api.get('/api/v1/moderation/reason-codes', { signal }),
  staleTime: Infinity,
})

export function useReasonCodes() {
  return useQuery(reasonCodesQuery)
}

/** The label of a reason code, also before the list is loaded. */
export function useReasonLabel(): (code: string) => string {
  const reasons = useReasonCodes().data ?? []
  return (code) => reasons.find((reason) => reason.code === code)?.label ?? humanize(code)
}
