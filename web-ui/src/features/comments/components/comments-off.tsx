import { StateView } from '@kinora/ui-kit/ui/state-view'
import { commentTexts } from '../texts'

/** In place of the comments of a video on which nobody can comment. */
export function CommentsOff() {
  return (
    <section aria-label={commentTexts.title} className="grid flex-1 place-items-center px-5 py-4">
      <StateView icon="comment" title={commentTexts.offTitle} hint={commentTexts.offHint} />
    </section>
  )
}
