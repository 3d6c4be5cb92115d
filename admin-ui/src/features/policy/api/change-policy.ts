import { isApiError } from '@kinora/ui-kit/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { AUDIT, POLICY } from '@/shared/moderation/query-keys'

/** Makes the rules of an earlier version the next version. Rejects with PRECONDITION_FAILED if there is a newer one. */
export function useRestorePolicy() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, seen }: { version: number; seen: number }) =>
      api.post('/api/v1/moderation/policies/{id}/versions/{version}/restoration', {
        params: { path: { id: 'default', version }, header: { 'If-Match': `"${seen}"` } },
      }),
    onSettled: () => {
      for (const queryKey of [POLICY, AUDIT]) void queryClient.invalidateQueries({ queryKey })
    },
  })
}

/** Explains why the policy or a draft was not changed. */
export function policyRefusal(error: unknown): string {
  if (!isApiError(error)) return 'The policy was not changed. Try again.'
  if (error.code === 'PRECONDITION_FAILED') return 'Somebody else has changed it meanwhile. Look at it again.'
  const fields = error.fieldErrors.map(({ field, message }) => `${field}: ${message}`)
  return fields.length > 0 ? fields.join(' · ') : (error.detail ?? error.title)
}
