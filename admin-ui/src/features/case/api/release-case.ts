import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASES } from '@/shared/moderation/query-keys'
import { caseQuery } from './get-case'

/** Returns the case to the queue. */
export function useReleaseCase(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post('/api/v1/moderation/cases/{id}/release', { params: { path: { id } } }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: CASES }),
      ]),
  })
}
