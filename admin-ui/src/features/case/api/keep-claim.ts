import { isApiError } from '@kinora/ui-kit/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASES } from '@/shared/moderation/query-keys'
import { caseQuery } from './get-case'

/** Whether a heartbeat was refused because the claim is not in force any more. */
export function isClaimLost(error: unknown): boolean {
  return isApiError(error, 'CASE_CLAIMED') || isApiError(error, 'CASE_NOT_CLAIMED')
}

/**
 * Keeps an own claim in force for another lease; the version of the case stays. If the claim is lost, the case is read
 * again before the error is reported, so that it is known who has it.
 */
export function useKeepClaim(id: string) {
  const queryClient = useQueryClient()
  const { queryKey } = caseQuery(id)
  return useMutation({
    // A heartbeat that cannot be sent now has failed; it must not wait for the network.
    networkMode: 'always',
    mutationFn: () => api.put('/api/v1/moderation/cases/{id}/heartbeat', { params: { path: { id } } }),
    onSuccess: ({ claimExpiresAt }) => {
      queryClient.setQueryData(queryKey, (tagged) => tagged && { ...tagged, value: { ...tagged.value, claimExpiresAt } })
    },
    onError: async (error) => {
      if (!isClaimLost(error)) return
      void queryClient.invalidateQueries({ queryKey: CASES })
      await queryClient.invalidateQueries({ queryKey })
    },
  })
}
