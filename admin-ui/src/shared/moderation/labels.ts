import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

const labelsQuery = queryOptions({
  queryKey: ['moderation', 'labels'],
  queryFn: ({ signal }) => api.get('/api/v1/moderation/labels', { signal }),
  staleTime: Infinity,
})

/** The labels that can be put on a video, in the words of the operator. */
export function useLabels() {
  return useQuery(labelsQuery)
}
