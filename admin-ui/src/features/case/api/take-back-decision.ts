import { api } from '@/shared/api/client'

/** Undoes a decision of one's own, shortly after it was made; answers with its case. */
export function takeBackDecision(id: string) {
  return api.post('/api/v1/moderation/decisions/{id}/undo', { params: { path: { id } } })
}
