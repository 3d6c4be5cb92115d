import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASES } from '@/shared/moderation/query-keys'
import { caseQuery } from './get-case'

/** Leaves the case to others for a while; an own claim ends. */
export function useSkipCase(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      api.post('/api/v1/moderation/cases/{id}/skip', { params: { path: { id } }, body: { reason: null } }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: CASES }),
      ]),
  })
}
