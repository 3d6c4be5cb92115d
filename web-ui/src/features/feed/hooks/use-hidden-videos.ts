import { create } from 'zustand'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { giveFeedback, undoFeedback, type FeedbackKind } from '../api/feedback'
import { feedTexts } from '../texts'

interface HiddenVideos {
  ids: ReadonlySet<string>
  setHidden: (videoId: string, hidden: boolean) => void
}

export const useHiddenVideos = create<HiddenVideos>((set) => ({
  ids: new Set<string>(),
  setHidden: (videoId, hidden) =>
    set(({ ids }) => {
      const next = new Set(ids)
      if (hidden) next.add(videoId)
      else next.delete(videoId)
      return { ids: next }
    }),
}))

/** Hides the video immediately, sends the feedback, and offers to undo it. */
export function hideVideo(videoId: string, recommendationId: string | null, kind: FeedbackKind): void {
  const { setHidden } = useHiddenVideos.getState()
  const feedback = { videoId, kind, ...(recommendationId === null ? {} : { recommendationId }) }
  const failed = () => toast(feedTexts.feedbackFailed, { tone: 'bad' })
  setHidden(videoId, true)
  giveFeedback(feedback).catch(() => {
    setHidden(videoId, false)
    failed()
  })
  const undo = () => {
    setHidden(videoId, false)
    undoFeedback(feedback).catch(failed)
  }
  toast(kind === 'HIDE_CREATOR' ? feedTexts.hiddenCreator : feedTexts.hidden, {
    action: { label: feedTexts.undo, run: undo },
  })
}
