import { isApiError } from '@kinora/ui-kit/problem'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { SESSION_KEY } from '@/shared/session'

const MAX_RETRIES = 2

/** Retries only what can succeed unchanged; an ended session anywhere asks again who is signed in. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isApiError(error, 'UNAUTHENTICATED')) void client.invalidateQueries({ queryKey: SESSION_KEY })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < MAX_RETRIES && (!isApiError(error) || error.retryable),
      },
    },
  })
  return client
}
