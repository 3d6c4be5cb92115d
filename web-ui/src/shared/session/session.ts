import { signInWithPasskey } from '@kinora/ui-kit/passkey'
import { fetchSession, signIn, signOut, type Account } from '@kinora/ui-kit/session'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { announceSession } from './announce-session'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchSession(signal),
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: true,
})

interface SessionView {
  account: Account | null
  /** False until the first response; views that depend on the account wait for it. */
  known: boolean
  /** The error, if the request has failed. */
  error: Error | null
  retry: () => void
}

export function useSession(): SessionView {
  const { data, error, refetch } = useQuery(sessionQuery)
  const known = data !== undefined
  return { account: data?.account ?? null, known, error: known ? null : error, retry: () => void refetch() }
}

function useRememberSession(): (account: Account) => void {
  const client = useQueryClient()
  return (account) => {
    client.setQueryData(sessionQuery.queryKey, { account })
    announceSession()
    void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'feed' })
  }
}

/** Rejects with SECOND_FACTOR_REQUIRED if the password is correct and a code is also required. */
export function useSignIn() {
  return useMutation({ mutationFn: signIn, onSuccess: useRememberSession() })
}

export function usePasskeySignIn() {
  return useMutation({ mutationFn: signInWithPasskey, onSuccess: useRememberSession() })
}

/** Clears the account and its data after the server has ended the session. */
export function useForgetSession(): () => void {
  const client = useQueryClient()
  return () => {
    client.setQueryData(sessionQuery.queryKey, { account: null })
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
    announceSession()
  }
}

export function useSignOut() {
  const forget = useForgetSession()
  return useMutation({ mutationFn: signOut, onSuccess: forget })
}
