import { fetchSession, type Account } from '@kinora/ui-kit/session'
import { queryOptions, useQuery } from '@tanstack/react-query'

export const SESSION_KEY = ['session'] as const

/** Who is signed in; asked again when the window gets the focus, so a sign-out elsewhere is noticed. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: ({ signal }) => fetchSession(signal),
  staleTime: 5 * 60_000,
})

export function useAccount(): Account | null {
  return useQuery(sessionQuery).data?.account ?? null
}
