import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export const PEOPLE = ['moderation', 'people'] as const

const fileQuery = (accountId: string) =>
  queryOptions({
    queryKey: [...PEOPLE, 'file', accountId],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  })

/** What staff know about an account. */
export function useAccountFile(accountId: string) {
  return useQuery(fileQuery(accountId))
}
