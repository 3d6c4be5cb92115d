import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { DEAD_LETTERS } from '@/shared/moderation/query-keys'
import type { DeadLetter, Service } from './list-dead-letters'

export type Act = 'replay' | 'discard'

async function handle(service: Service, act: Act, id: string): Promise<DeadLetter> {
  return act === 'replay'
    ? api.post(`/api/v1/admin/${service}/dead-letters/{id}/replay`, { params: { path: { id } } })
    : api.post(`/api/v1/admin/${service}/dead-letters/{id}/discard`, { params: { path: { id } } })
}

/** How many of the records were processed, and how many failed again. */
export interface Replayed {
  done: number
  failed: number
}

/** Replays or discards one record. */
export function useHandleDeadLetter(service: Service) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, act }: { id: string; act: Act }) => handle(service, act, id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [...DEAD_LETTERS, service] }),
  })
}

/** Replays records one after the other, the oldest first, as their topics had them. */
export function useReplayAll(service: Service, onProgress: (done: number) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (newestFirst: DeadLetter[]): Promise<Replayed> => {
      const result: Replayed = { done: 0, failed: 0 }
      for (const letter of newestFirst.toReversed()) {
        await handle(service, 'replay', letter.id).then(
          () => (result.done += 1),
          () => (result.failed += 1),
        )
        onProgress(result.done + result.failed)
      }
      return result
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: [...DEAD_LETTERS, service] }),
  })
}
