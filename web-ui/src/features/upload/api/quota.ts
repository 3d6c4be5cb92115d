import { api } from '@kinora/ui-kit/api'
import { queryOptions } from '@tanstack/react-query'
import type { UploadQuota } from '@/shared/api/types'

/** How much room the account uses and has. */
export function quotaQuery() {
  return queryOptions({
    queryKey: ['uploads', 'quota'],
    queryFn: ({ signal }) => api.get<UploadQuota>('/api/v1/uploads/quota', { signal }),
  })
}
