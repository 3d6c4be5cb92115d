import { ApiError, isApiError } from '@kinora/ui-kit/problem'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'

function shouldRetry(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && error.retryable
}

/** Retries only requests that can succeed unchanged; an ended session refetches the account. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isApiError(error, 'UNAUTHENTICATED')) void client.invalidateQueries({ queryKey: ['session'] })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: shouldRetry, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}
