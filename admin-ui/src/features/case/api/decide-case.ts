import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { DecisionAction, ReasonCode, WantedRestrictions } from '@/shared/api/types'
import { AUDIT, CASES, DECISION, METRICS } from '@/shared/moderation/query-keys'
import { caseQuery } from './get-case'

export interface DecisionDraft {
  action: DecisionAction
  reasonCode: ReasonCode['code']
  note: string
  restrictions: WantedRestrictions | undefined
  /** The entity tag of the case as the moderator saw it. */
  etag: string
}

function sendDecision(id: string, draft: DecisionDraft) {
  return api.post('/api/v1/moderation/cases/{id}/decisions', {
    params: { path: { id }, header: { 'If-Match': draft.etag } },
    // The decision must be sent even if the page is closed right after "Send now".
    keepalive: true,
    body: {
      action: draft.action,
      reasonCode: draft.reasonCode,
      ...(draft.restrictions === undefined ? {} : { restrictions: draft.restrictions }),
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    },
  })
}

/** Never optimistic: a decision is shown only after the service has stored it. */
export function useDecideCase(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (draft: DecisionDraft) => sendDecision(id, draft),
    onSettled: () => {
      for (const queryKey of [caseQuery(id).queryKey, CASES, DECISION, METRICS, AUDIT]) {
        void queryClient.invalidateQueries({ queryKey })
      }
    },
  })
}
