import { Button } from '@kinora/ui-kit/ui/button'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { feedTexts } from '../texts'

interface LabelCoverProps {
  /** What moderation says about the video. */
  text: string
  active: boolean
  onUncover: () => void
}

/** Covers a labeled video until the viewer wants to see it; nothing of it is loaded before. */
export function LabelCover({ text, active, onUncover }: LabelCoverProps) {
  return (
    <div className="label-cover" role="group" aria-label={feedTexts.label}>
      <Icon name="warning" size={34} />
      <p className="font-display text-lg font-bold">{text}</p>
      {active && (
        <Button look="primary" onClick={onUncover}>
          {feedTexts.uncover}
        </Button>
      )}
    </div>
  )
}
