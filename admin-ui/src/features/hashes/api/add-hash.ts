import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { HASHES, type HarmCategory } from './list-hashes'

/** A hash, or a screened video by its id. */
export interface Addition {
  what: 'PDQ' | 'SHA256' | 'VIDEO'
  value: string
  category: HarmCategory
  note: string
}

type Added = components['schemas']['EntryDetail']

/** Adds to the list. Rejects with HASH_LISTED, HASH_LIST_FULL, HASH_MALFORMED or NO_FINGERPRINTS. */
export function useAddHash() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ what, value, category, note }: Addition): Promise<Added> => {
      const words = note.trim() === '' ? {} : { note: note.trim() }
      const typed = value.trim().toLowerCase()
      return what === 'VIDEO'
        ? api.post('/api/v1/moderation/hashes/clips', { body: { videoId: typed, category, ...words } })
        : api.post('/api/v1/moderation/hashes', { body: { algorithm: what, hash: typed, category, ...words } })
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: HASHES }),
  })
}
