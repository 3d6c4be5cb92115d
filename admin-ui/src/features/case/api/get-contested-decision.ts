import { skipToken, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import type { ModerationCase } from '@/shared/api/types'
import { DECISION } from '@/shared/moderation/query-keys'

/** A decision as its statement of reasons has it, which names no member of the staff. */
export type ContestedDecision = components['schemas']['Statement']
export type Outcome = ContestedDecision['outcome']

/** The decision that a report or an appeal is about; nothing is asked for a case of screening. */
export function useContestedDecision({ contestedDecisionId: id }: ModerationCase) {
  return useQuery({
    queryKey: [...DECISION, id],
    queryFn:
      id === null ? skipToken : ({ signal }) => api.get('/api/v1/decisions/{id}', { params: { path: { id } }, signal }),
  })
}
