import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useTakeBack, useTurnDown, type Matter } from '@/shared/turn-downs/api/turn-downs'
import { turnDownTexts } from '@/shared/turn-downs/texts'

interface TurnDownButtonProps {
  recommendationId: string
  matter: Matter
  /** The reason in words, for who does not see it beside the button. */
  what: string
  label?: string
}

const failed = (error: Error) => toast(errorText(error).hint, { tone: 'bad' })

/** Asks for less of a reason, and takes that back: in its place, and in the message that confirms it. */
export function TurnDownButton({ recommendationId, matter, what, label = turnDownTexts.less }: TurnDownButtonProps) {
  const [given, setGiven] = useState<string | null>(null)
  const turnDown = useTurnDown(recommendationId)
  const takeBack = useTakeBack()
  const undo = (id: string) =>
    takeBack.mutate(id, {
      onSuccess: () => {
        setGiven(null)
        toast(turnDownTexts.undone)
      },
      onError: failed,
    })
  const less = () =>
    turnDown.mutate(matter, {
      onSuccess: ({ id }) => {
        setGiven(id)
        toast(turnDownTexts.done, { action: { label: turnDownTexts.undo, run: () => undo(id) } })
      },
      onError: failed,
    })
  return given === null ? (
    <Button
      className="justify-self-start"
      busy={turnDown.isPending}
      aria-label={label === turnDownTexts.less ? turnDownTexts.lessOf(what) : label}
      onClick={less}
    >
      {label}
    </Button>
  ) : (
    <Button
      className="justify-self-start"
      busy={takeBack.isPending}
      aria-label={turnDownTexts.undoOf(what)}
      onClick={() => undo(given)}
    >
      {turnDownTexts.undo}
    </Button>
  )
}
