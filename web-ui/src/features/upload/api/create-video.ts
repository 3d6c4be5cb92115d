import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { NewVideo } from '@/shared/api/types'

/** Creates a video from an upload; the key makes a retry harmless. */
export function useCreateVideo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ video, idempotencyKey }: { video: NewVideo; idempotencyKey: string }) =>
      api.post('/api/v1/videos', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body: video }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studio'] }),
  })
}
