import type { components } from '@kinora/ui-kit/openapi/video'
import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { DEAD_LETTERS } from '@/shared/moderation/query-keys'

export const SERVICES = ['gateway', 'video', 'moderation', 'recommendation', 'preference'] as const
export type Service = (typeof SERVICES)[number]

/** A record that a consumer could not process; all services have the same format. */
export type DeadLetter = components['schemas']['DeadLetterView']
export type DeadLetterState = DeadLetter['state']

export function deadLettersQuery(service: Service, state: DeadLetterState) {
  return queryOptions({
    queryKey: [...DEAD_LETTERS, service, state],
    queryFn: async ({ signal }) =>
      (await api.get(`/api/v1/admin/${service}/dead-letters`, { signal, params: { query: { state } } })).items,
    refetchInterval: 30_000,
  })
}
