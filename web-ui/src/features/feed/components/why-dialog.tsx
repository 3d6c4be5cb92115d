import { formatPercent } from '@kinora/ui-kit/format'
import type { FeedItem } from '@/shared/api/types'
import { Button } from '@/shared/ui/button'
import { Dialog } from '@/shared/ui/dialog'
import type { VideoActs } from '../hooks/use-video-acts'
import { feedTexts, sourceTexts } from '../texts'

interface WhyDialogProps {
  item: FeedItem
  acts: VideoActs
  onClose: () => void
}

/** The ranker's true reasons with their weights, and the ways to say no. */
export function WhyDialog({ item, acts, onClose }: WhyDialogProps) {
  const hide = (kind: 'notInterested' | 'hideCreator') => {
    onClose()
    acts.hide(kind)
  }
  return (
    <Dialog title={feedTexts.why} onClose={onClose}>
      <div className="grid gap-5 p-6">
        <p className="text-muted">{item.source === 'explore' ? feedTexts.whyExplore : feedTexts.whyIntro}</p>
        <p>
          <span className="chip">{sourceTexts[item.source] ?? item.source}</span>
        </p>
        <ul className="grid gap-4">
          {item.reasons.map((reason) => (
            <li key={reason.code + reason.text} className="grid gap-1.5">
              <span className="flex justify-between gap-4 font-medium">
                <span>{reason.text}</span>
                <span className="tabular-nums text-muted">{formatPercent(Math.min(1, Math.max(0, reason.weight)))}</span>
              </span>
              <progress className="bar" max={1} value={Math.min(1, Math.max(0, reason.weight))} aria-label={reason.text} />
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-3 border-t border-line pt-5">
          <Button icon="hide" onClick={() => hide('notInterested')}>
            {feedTexts.notInterested}
          </Button>
          <Button icon="user" onClick={() => hide('hideCreator')}>
            {feedTexts.hideCreator}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
