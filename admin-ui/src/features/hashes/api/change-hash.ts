import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { HASHES } from './list-hashes'

function useChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    // Also after a refusal: somebody else has changed the entry.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: HASHES }),
  })
}

/** Asks for a removal, which another person has to confirm. Rejects with REMOVAL_ASKED or HASH_STATE. */
export function useAskForRemoval(id: string) {
  return useChange((reason: string) =>
    api.put('/api/v1/moderation/hashes/{id}/removal', { params: { path: { id } }, body: { reason } }),
  )
}

/** Takes the wish back, or declines it: the entry stays. Rejects with REMOVAL_NOT_ASKED. */
export function useDeclineRemoval(id: string) {
  return useChange<undefined>(() => api.delete('/api/v1/moderation/hashes/{id}/removal', { params: { path: { id } } }))
}

/** Removes what somebody else wants removed. Rejects with SAME_PERSON or REMOVAL_NOT_ASKED. */
export function useConfirmRemoval(id: string) {
  return useChange<undefined>(() => api.post('/api/v1/moderation/hashes/{id}/removal/confirmation', { params: { path: { id } } }))
}

/** Lets a held back entry count again. Rejects with HASH_STATE. */
export function useReleaseHash(id: string) {
  return useChange<undefined>(() => api.post('/api/v1/moderation/hashes/{id}/release', { params: { path: { id } } }))
}
