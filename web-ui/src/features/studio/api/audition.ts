import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { ApiError } from '@kinora/ui-kit/problem'
import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** How far a new video is in the search for its audience. */
export type Audition = components['schemas']['AuditionView']

const REFRESH_MS = 15_000

const isOpen = ({ state }: Audition) => state === 'WAITING' || state === 'AUDITIONING'

/** Null for a video that has not looked for its audience lately, such as one that was hidden on its first day. */
export function auditionQuery(videoId: string) {
  return queryOptions({
    queryKey: ['studio', 'audition', videoId],
    queryFn: ({ signal }) =>
      api.get('/api/v1/auditions/{videoId}', { params: { path: { videoId } }, signal }).catch((error: unknown): Audition | null => {
        if (error instanceof ApiError && error.status === 404) return null
        throw error
      }),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? REFRESH_MS : false),
  })
}
