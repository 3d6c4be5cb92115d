import { isApiError } from '@kinora/ui-kit/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASES } from '@/shared/moderation/query-keys'
import { caseQuery } from './get-case'

export const claimCase = (id: string) => api.post('/api/v1/moderation/cases/{id}/claim', { params: { path: { id } } })

/** Claims the case. Rejects with CASE_CLAIMED if another person has it, with EXCLUDED if this person may not decide it. */
export function useClaimCase(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => claimCase(id),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: CASES }),
      ]),
  })
}

/** The handle of the holder, from the problem of a refused claim. */
export function holderOf(error: unknown): string | undefined {
  if (!isApiError(error, 'CASE_CLAIMED')) return undefined
  const holder = error.body['holder'] ?? error.body['claimedBy']
  if (typeof holder === 'string') return holder
  if (typeof holder !== 'object' || holder === null || !('handle' in holder)) return undefined
  return typeof holder.handle === 'string' ? holder.handle : undefined
}
