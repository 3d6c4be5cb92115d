import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASE } from '@/shared/moderation/query-keys'

/** The case of an example; asked for only once somebody wants to see its words. */
export function useExample(id: string, wanted: boolean) {
  return useQuery({
    queryKey: [...CASE, id, 'example'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/cases/{id}', { params: { path: { id } }, signal }),
    enabled: wanted,
  })
}
