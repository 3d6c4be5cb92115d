import { api } from '@/shared/api/client'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { queryOf } from '@/shared/moderation/list-cases'

interface NextCaseOptions {
  /** A case that is not wanted, such as the one just decided. */
  after: string
  claim: boolean
}

/**
 * The first open case of the list for this person, without those that they have skipped, and milder ones first when they
 * have seen enough hard content for a day; with `claim` it is claimed, so
 * that two people never share one.
 */
export function findNextCase(filters: CaseFilters, { after, claim }: NextCaseOptions) {
  const { kind, purpose, queue, ownerId, sort, reason: reasons } = queryOf(filters)
  return api.post('/api/v1/moderation/cases/next', {
    body: {
      kind: kind ?? null,
      purpose: purpose ?? null,
      queue: queue ?? null,
      ownerId: ownerId ?? null,
      sort: sort ?? null,
      reasons: reasons ?? null,
      other: after,
      claim,
    },
  })
}
