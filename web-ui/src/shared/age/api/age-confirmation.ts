import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

const key = ['age-confirmation'] as const

/** The statement that can be confirmed, and when the account has confirmed it. Only for who is signed in. */
export const ageQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => api.get('/api/v1/users/me/age-confirmation', { signal }),
  staleTime: 5 * 60_000,
})

/** Whatever was asked for before may be covered or uncovered now. */
function useAskAgain(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
}

/** Rejects with WORDING_CHANGED if another statement was shown. */
export function useConfirmAge() {
  const askAgain = useAskAgain()
  return useMutation({
    mutationFn: (wording: number) => api.put('/api/v1/users/me/age-confirmation', { body: { wording } }),
    onSettled: askAgain,
  })
}

export function useRevokeAge() {
  const askAgain = useAskAgain()
  return useMutation({ mutationFn: () => api.delete('/api/v1/users/me/age-confirmation'), onSuccess: askAgain })
}
