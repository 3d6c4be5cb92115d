import { signIn } from '@kinora/ui-kit/session'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '@/shared/session'

interface Credentials {
  login: string
  password: string
}

/** Opens the cookie session; the page that was asked for then shows itself. */
export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ login, password }: Credentials) => signIn(login, password),
    onSuccess: (account) => queryClient.setQueryData(sessionQuery.queryKey, { account }),
  })
}
