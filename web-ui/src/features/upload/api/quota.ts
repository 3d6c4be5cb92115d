import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** The storage quota of the account. */
export function quotaQuery() {
  return queryOptions({
    queryKey: ['uploads', 'quota'],
    queryFn: ({ signal }) => api.get('/api/v1/uploads/quota', { signal }),
  })
}
