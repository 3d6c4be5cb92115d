import { signInWithPasskey } from '@kinora/ui-kit/passkey'
import { signIn, type Credentials } from '@kinora/ui-kit/session'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '@/shared/session'

/** Opens the cookie session, with a passkey where no credentials are given; the page that was asked for then shows itself. */
export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials | undefined) =>
      credentials === undefined ? signInWithPasskey() : signIn(credentials),
    onSuccess: (account) => queryClient.setQueryData(sessionQuery.queryKey, { account }),
  })
}
