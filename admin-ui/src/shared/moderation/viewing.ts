import { queryOptions, useMutation } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { choicesOf, saveViewingPreferences, viewingPreferences, type ViewingPreferences } from '@/shared/preferences'
import { VIEWING } from './query-keys'

export const viewingQuery = queryOptions({
  queryKey: VIEWING,
  queryFn: ({ signal }) => api.get('/api/v1/moderation/viewing', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Changes preferences in this browser at once, and for all devices; if that fails, this browser goes back. */
export function useSaveViewing() {
  return useMutation({
    mutationFn: (change: Partial<ViewingPreferences>) => {
      const before = viewingPreferences()
      saveViewingPreferences(change)
      return api.put('/api/v1/moderation/viewing', { body: choicesOf(viewingPreferences()) }).catch((error: unknown) => {
        saveViewingPreferences(before)
        throw error
      })
    },
  })
}
