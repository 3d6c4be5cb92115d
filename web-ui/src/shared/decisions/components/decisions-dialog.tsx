import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { ErrorView } from '@/shared/ui/error-view'
import { decisionsQuery } from '../api/decisions'
import { useDecisionNews } from '../hooks/use-decision-news'
import { decisionTexts } from '../texts'
import { EarlierDecisions } from './earlier-decisions'
import { StatementView } from './statement-view'

interface DecisionsDialogProps {
  contentId: string
  onClose: () => void
}

/** The decisions about something of one's own, over the page that shows it. */
export function DecisionsDialog({ contentId, onClose }: DecisionsDialogProps) {
  const decisions = useQuery({ ...decisionsQuery(contentId), staleTime: 0 })
  useDecisionNews()
  const [current, ...earlier] = decisions.data?.items ?? []
  return (
    <Dialog title={decisionTexts.title} onClose={onClose}>
      {decisions.isPending && <Spinner />}
      {decisions.isError && <ErrorView error={decisions.error} onRetry={() => void decisions.refetch()} />}
      {decisions.isSuccess && (
        <DialogBody>
          {current === undefined ? <p>{decisionTexts.nothing}</p> : <StatementView statement={current} level={3} />}
          <EarlierDecisions statements={earlier} />
        </DialogBody>
      )}
    </Dialog>
  )
}
