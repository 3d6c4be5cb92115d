import { formatDateTime } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useQuery } from '@tanstack/react-query'
import type { Video } from '@/shared/api/types'
import { decisionsQuery } from '@/shared/decisions/api/decisions'
import { EarlierDecisions } from '@/shared/decisions/components/earlier-decisions'
import { StatementView } from '@/shared/decisions/components/statement-view'
import { useDecisionNews } from '@/shared/decisions/hooks/use-decision-news'
import { decisionTexts, heldTitle, outcomeTexts } from '@/shared/decisions/texts'
import { errorText } from '@/shared/lib/error-text'
import { reasonText } from '@/shared/lib/reasons'
import { studioTexts } from '../texts'

interface VideoDecisionProps {
  video: Video
  onSeek?: ((positionMs: number) => void) | undefined
}

function titleOf({ state, moderation, restrictions }: Video): string {
  if (restrictions?.held === true) return heldTitle
  if (state === 'TAKEN_DOWN') return studioTexts.takenDownTitle
  return state === 'REJECTED' || moderation === null ? studioTexts.rejectedTitle : outcomeTexts[moderation.outcome]
}

/** What is known about the decision without its statement of reasons. */
function ShortDecision({ video }: { video: Video }) {
  const { moderation } = video
  const reason = moderation === null ? undefined : reasonText(moderation.reasonCode)
  return (
    <Note tone={moderation?.outcome === 'RESTRICTED' ? 'warn' : 'bad'} kind="block">
      <h2 className="font-display text-lg font-bold">{titleOf(video)}</h2>
      {moderation !== null && (
        <>
          <p>
            {reason !== undefined && <b>{reason}.</b>} {moderation.statement}
          </p>
          <p className="text-sm">
            {moderation.automated ? decisionTexts.automated : decisionTexts.human} · {formatDateTime(moderation.decidedAt)}
          </p>
        </>
      )}
    </Note>
  )
}

/** The decision about a video that is refused or restricted, with its statement of reasons, and the earlier ones. */
export function VideoDecision({ video, onSeek }: VideoDecisionProps) {
  const decisions = useQuery(decisionsQuery(video.id))
  useDecisionNews()
  const refused = video.state === 'REJECTED' || video.state === 'TAKEN_DOWN' || video.moderation?.outcome === 'RESTRICTED'
  const [newest, ...earlier] = decisions.data?.items ?? []
  // the statement may be a moment behind the video
  const shown = newest?.outcome === 'APPROVED' && refused ? undefined : newest
  return (
    <>
      {refused && shown === undefined && <ShortDecision video={video} />}
      {shown !== undefined && shown.outcome !== 'APPROVED' && (
        <StatementView statement={shown} title={titleOf(video)} onSeek={onSeek} />
      )}
      {decisions.isError && refused && (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-muted">
          {studioTexts.reasonsFailed} {errorText(decisions.error).hint}
          <Button size="small" onClick={() => void decisions.refetch()}>
            {studioTexts.retry}
          </Button>
        </p>
      )}
      <EarlierDecisions statements={earlier} onSeek={onSeek} />
    </>
  )
}
