import { fetchSession, type Account } from '@kinora/ui-kit/session'
import { queryOptions, useQuery } from '@tanstack/react-query'

export const SESSION_KEY = ['session'] as const

/** The signed-in account; refetched when the window gets the focus, to notice a sign-out elsewhere. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: ({ signal }) => fetchSession(signal),
  staleTime: 5 * 60_000,
})

export function useAccount(): Account | null {
  return useQuery(sessionQuery).data?.account ?? null
}
