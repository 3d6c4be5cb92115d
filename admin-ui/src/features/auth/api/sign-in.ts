import { signInWithPasskey } from '@kinora/ui-kit/passkey'
import { signIn, type Credentials } from '@kinora/ui-kit/session'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '@/shared/session'

/** Starts the cookie session, with a passkey if there are no credentials; then the requested page is shown. */
export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials | undefined) =>
      credentials === undefined ? signInWithPasskey() : signIn(credentials),
    onSuccess: (account) => queryClient.setQueryData(sessionQuery.queryKey, { account }),
  })
}
