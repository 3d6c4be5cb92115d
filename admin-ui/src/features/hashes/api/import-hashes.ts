import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { HASHES, type HarmCategory } from './list-hashes'

export type ImportResult = components['schemas']['ImportResult']

/** Takes a file of another platform. Rejects with PAYLOAD_TOO_LARGE. */
export function useImportHashes() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ file, category }: { file: File; category: HarmCategory }) =>
      api.post('/api/v1/moderation/hashes/imports', {
        params: { query: { category, note: file.name.slice(0, 200) } },
        headers: { 'Content-Type': 'text/plain' },
        body: file,
      }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: HASHES }),
  })
}
