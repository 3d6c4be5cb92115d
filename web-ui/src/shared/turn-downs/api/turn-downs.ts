import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

type Schemas = components['schemas']

export type Matter = Schemas['Matter']
export type TurnDown = Schemas['TurnDownView']

/** What the account asked for less of, the newest first. */
export const turnDownsQuery = queryOptions({
  queryKey: ['turn-downs'],
  queryFn: ({ signal }) => api.get('/api/v1/feed/turn-downs', { signal }),
})

/** A feed that is on the screen keeps its place; its next page knows better. */
function useAskAgain() {
  const client = useQueryClient()
  return () => {
    client.removeQueries({ queryKey: ['feed', 'FOR_YOU'], type: 'inactive' })
    return client.invalidateQueries({ queryKey: turnDownsQuery.queryKey })
  }
}

/** Asks for less of what is a reason of a recommendation, or of the creator of its video. */
export function useTurnDown(recommendationId: string) {
  const askAgain = useAskAgain()
  return useMutation({
    mutationFn: (body: Matter) =>
      api.post('/api/v1/recommendations/{id}/turn-downs', { params: { path: { id: recommendationId } }, body }),
    onSuccess: askAgain,
  })
}

export function useTakeBack() {
  const askAgain = useAskAgain()
  return useMutation({
    mutationFn: (id: string) => api.delete('/api/v1/feed/turn-downs/{id}', { params: { path: { id } } }),
    onSuccess: askAgain,
  })
}
