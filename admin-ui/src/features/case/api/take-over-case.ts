import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASES } from '@/shared/moderation/query-keys'
import { caseQuery } from './get-case'

/** Claims a case that somebody else holds, who is told. */
export function useTakeOverCase(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post('/api/v1/moderation/cases/{id}/take-over', { params: { path: { id } } }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: CASES }),
      ]),
  })
}
