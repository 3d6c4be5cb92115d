import { toast } from '@kinora/ui-kit/ui/toasts'
import { useNavigate } from '@tanstack/react-router'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { viewingPreferences } from '@/shared/preferences'
import { findNextCase } from '../api/find-next-case'

/** Opens the next case of the list, or the list if there is none. */
export function useOpenNext(caseId: string, filters: CaseFilters): () => void {
  const navigate = useNavigate()
  const advance = async () => {
    const next = await findNextCase(filters, { after: caseId, claim: viewingPreferences().claimNext })
    if (next.caseId === null) {
      toast(
        next.skipped > 0
          ? `You have skipped the other open cases of this list (${String(next.skipped)}).`
          : 'There is no other open case in this list.',
        { tone: next.skipped > 0 ? 'warn' : 'good' },
      )
      await navigate({ to: '/queue', search: { ...filters } })
    } else {
      await navigate({ to: '/cases/$caseId', params: { caseId: next.caseId }, search: { ...filters } })
    }
  }
  return () => void advance().catch(() => void navigate({ to: '/queue', search: { ...filters } }))
}
