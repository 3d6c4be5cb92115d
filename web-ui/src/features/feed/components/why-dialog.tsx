import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog } from '@kinora/ui-kit/ui/dialog'
import type { FeedItem } from '@/shared/api/types'
import { blockingTexts } from '@/shared/blocking/texts'
import type { VideoActs } from '../hooks/use-video-acts'
import { turnDownTexts } from '@/shared/turn-downs/texts'
import { feedTexts, sourceTexts } from '../texts'
import { ReasonList } from './reason-list'
import { TurnDownButton } from './turn-down-button'

interface WhyDialogProps {
  item: FeedItem
  acts: VideoActs
  onClose: () => void
}

/** What ranked for this viewer, so that less of a creator changes it. */
const RANKED: ReadonlySet<FeedItem['source']> = new Set(['SEED', 'TFIDF', 'HYBRID', 'ONLINE'])

/** The reasons of the recommendation with their weights, and the ways to refuse it. */
export function WhyDialog({ item, acts, onClose }: WhyDialogProps) {
  const hide = (kind: 'NOT_INTERESTED' | 'HIDE_CREATOR') => {
    onClose()
    acts.hide(kind)
  }
  const block = () => {
    onClose()
    acts.block?.()
  }
  const personal = RANKED.has(item.source) || item.reasons.some(({ matter }) => matter != null)
  return (
    <Dialog title={feedTexts.why} onClose={onClose}>
      <div className="grid gap-5 p-6">
        <p className="text-muted">{item.source === 'EXPLORE' ? feedTexts.whyExplore : feedTexts.whyIntro}</p>
        {item.reasons.length > 1 && (
          <p>
            <Badge tone="accent">{sourceTexts[item.source]}</Badge>
          </p>
        )}
        <ReasonList item={item} />
        <div className="flex flex-wrap gap-3 border-t border-line pt-5">
          {item.recommendationId !== '' && personal && (
            <TurnDownButton
              recommendationId={item.recommendationId}
              matter={{ kind: 'CREATOR', target: item.video.owner.id }}
              what={turnDownTexts.lessOfCreator}
              label={turnDownTexts.lessOfCreator}
            />
          )}
          <Button icon="hide" onClick={() => hide('NOT_INTERESTED')}>
            {feedTexts.notInterested}
          </Button>
          <Button icon="user" onClick={() => hide('HIDE_CREATOR')}>
            {feedTexts.hideCreator}
          </Button>
          {acts.block !== undefined && (
            <Button icon="close" onClick={block}>
              {blockingTexts.blockWhom(acts.owner.handle)}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
