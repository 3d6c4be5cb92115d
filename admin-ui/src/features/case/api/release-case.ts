import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CASES } from '@/shared/moderation/query-keys'
import { casePath, caseQuery } from './get-case'

/** Gives the case back to the queue. */
export function useReleaseCase(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post(`${casePath(id)}/release`),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: CASES }),
      ]),
  })
}
