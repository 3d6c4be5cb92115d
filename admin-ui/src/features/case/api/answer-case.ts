import type { components } from '@kinora/ui-kit/openapi/moderation'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { ReasonCode } from '@/shared/api/types'
import { AUDIT, CASES, METRICS } from '@/shared/moderation/query-keys'
import { caseQuery } from './get-case'

/** What became of a blind answer, and what the case hid until then. */
export type Answered = components['schemas']['Answered']

export interface AnswerDraft {
  action: 'APPROVE' | 'REJECT' | 'RESTRICT'
  reasonCode: ReasonCode['code']
  note: string
  /** The entity tag of the case as the moderator saw it. */
  etag: string
}

/** Answers a case that does not show how it was decided. */
export function useAnswerCase(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ action, reasonCode, note, etag }: AnswerDraft) =>
      api.post('/api/v1/moderation/cases/{id}/answers', {
        params: { path: { id }, header: { 'If-Match': etag } },
        body: { action, reasonCode, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSettled: () => {
      for (const queryKey of [caseQuery(id).queryKey, CASES, METRICS, AUDIT]) {
        void queryClient.invalidateQueries({ queryKey })
      }
    },
  })
}
