import { signOut } from '@kinora/ui-kit/session'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '@/shared/session'

/** Ends the session and clears all data that was read with it. */
export function useSignOut() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      queryClient.setQueryData(sessionQuery.queryKey, { account: null })
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
    },
  })
}
