import { signIn } from '@kinora/ui-kit/session'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '@/shared/session'

/** Opens the cookie session; the page that was asked for then shows itself. */
export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: signIn,
    onSuccess: (account) => queryClient.setQueryData(sessionQuery.queryKey, { account }),
  })
}
