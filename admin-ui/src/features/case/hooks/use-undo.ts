import { toast } from '@kinora/ui-kit/ui/toasts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { AUDIT, CASE, CASES, DECISION, METRICS } from '@/shared/moderation/query-keys'
import { takeBackDecision } from '../api/take-back-decision'
import { refusalText } from './refusal-text'

/**
 * Takes back a decision of one's own; its case waits again. What follows is said also after the case was left: the next one
 * opens by itself.
 */
export function useUndo(filters: CaseFilters): (decisionId: string) => void {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { mutate } = useMutation({
    mutationFn: takeBackDecision,
    onSuccess: ({ id }) => {
      const open = () => void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: { ...filters } })
      toast('Taken back; the case waits for you again.', { tone: 'good', action: { label: 'Open it', run: open } })
    },
    onError: (error) => toast(`Not taken back. ${refusalText(error)}`, { tone: 'bad', shownMs: 10_000 }),
    onSettled: () => {
      for (const queryKey of [CASES, CASE, DECISION, METRICS, AUDIT]) void queryClient.invalidateQueries({ queryKey })
    },
  })
  return (decisionId) => mutate(decisionId)
}
