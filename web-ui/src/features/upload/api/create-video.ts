import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NewVideo, VideoState } from '@/shared/api/types'

interface Accepted {
  id: string
  state: VideoState
}

/** Turns an upload into a video; the key makes a second try harmless. */
export function useCreateVideo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ video, idempotencyKey }: { video: NewVideo; idempotencyKey: string }) =>
      api.post<Accepted>('/api/v1/videos', { body: video, headers: { 'Idempotency-Key': idempotencyKey } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studio'] }),
  })
}
