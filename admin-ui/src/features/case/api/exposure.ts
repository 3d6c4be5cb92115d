import type { components } from '@kinora/ui-kit/openapi/moderation'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASE } from '@/shared/moderation/query-keys'

type Schemas = components['schemas']

export type WatchReport = Schemas['WatchReport']
export type Covered = Schemas['Reveal']['covered']

/** Adds to what the caller saw of a case without a cover. */
export function reportWatch(caseId: string, report: WatchReport) {
  return api.post('/api/v1/moderation/cases/{id}/watches', { params: { path: { id: caseId } }, body: report })
}

/** Records that the caller lifted a cover. */
export function reportReveal(caseId: string, covered: Covered) {
  return api.post('/api/v1/moderation/cases/{id}/reveals', { params: { path: { id: caseId } }, body: { covered } })
}

/** What the caller has seen of a case, and what those had seen who decided it. */
export function useWatches(caseId: string) {
  return useQuery({
    queryKey: [...CASE, caseId, 'watches'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/cases/{id}/watches', { params: { path: { id: caseId } }, signal }),
  })
}
