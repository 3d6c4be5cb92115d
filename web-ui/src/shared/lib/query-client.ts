import { ApiError } from '@kinora/ui-kit/problem'
import { QueryClient } from '@tanstack/react-query'

function shouldRetry(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && error.retryable
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: shouldRetry, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
