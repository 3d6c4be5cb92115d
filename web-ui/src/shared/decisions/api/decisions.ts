import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** The decisions about own content, the newest first; none for content of others. */
export function decisionsQuery(contentId: string) {
  return queryOptions({
    queryKey: ['decisions', contentId],
    queryFn: ({ signal }) => api.get('/api/v1/decisions', { params: { query: { contentId } }, signal }),
  })
}

export function useAppeal(decisionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (statement: string) =>
      api.post('/api/v1/decisions/{id}/appeals', {
        params: { path: { id: decisionId } },
        body: { statement: statement === '' ? null : statement },
      }),
    // a refusal means that the decision has changed
    onSettled: () => client.invalidateQueries({ queryKey: ['decisions'] }),
  })
}
