import { IconButton } from '@kinora/ui-kit/ui/button'
import { feedTexts } from '../texts'

interface StepButtonsProps {
  step: (by: number) => void
  atStart: boolean
  atEnd: boolean
}

/** Previous and next for pointers without a wheel; shown on wide screens. */
export function StepButtons({ step, atStart, atEnd }: StepButtonsProps) {
  return (
    <div className="step-buttons">
      <IconButton icon="up" label={feedTexts.previous} disabled={atStart} onClick={() => step(-1)} className="step-button" />
      <IconButton icon="down" label={feedTexts.next} disabled={atEnd} onClick={() => step(1)} className="step-button" />
    </div>
  )
}
