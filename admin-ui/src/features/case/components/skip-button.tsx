import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { KeyHint } from '@/shared/components/key-hint'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useSkipCase } from '../api/skip-case'
import { refusalText } from '../hooks/refusal-text'
import { useOpenNext } from '../hooks/use-open-next'

interface SkipButtonProps {
  caseId: string
  filters: CaseFilters
  onSkipped: () => void
}

/** Leaves the case to others and opens the next one. */
export function SkipButton({ caseId, filters, onSkipped }: SkipButtonProps) {
  const skip = useSkipCase(caseId)
  const openNext = useOpenNext(caseId, filters)
  const leave = () =>
    skip.mutate(undefined, {
      onSuccess: () => {
        onSkipped()
        openNext()
      },
      onError: (error) => toast(`Not skipped. ${refusalText(error)}`, { tone: 'bad', shownMs: 10_000 }),
    })
  useShortcuts({ s: leave }, !skip.isPending)
  return (
    <Button size="small" onClick={leave} busy={skip.isPending}>
      Skip <KeyHint>s</KeyHint>
    </Button>
  )
}
