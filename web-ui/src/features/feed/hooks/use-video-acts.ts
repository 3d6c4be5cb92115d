import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/shared/session/session'
import { useSignedInAction } from '@/shared/session/use-signed-in-action'
import type { FeedItem } from '@/shared/api/types'
import { useAskToBlock } from '@/shared/blocking/block-prompt'
import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useLike, useWantedLike } from '../api/like'
import { videoQuery } from '../api/video'
import { feedTexts } from '../texts'
import { hideVideo } from './use-hidden-videos'
import { reportShare } from './use-engagements'

async function shareLink(url: string, title: string): Promise<boolean> {
  const touch = window.matchMedia('(pointer: coarse)').matches
  if (touch && 'share' in navigator) {
    await navigator.share({ url, title })
    return false
  }
  await navigator.clipboard.writeText(url)
  return true
}

/** Everything a viewer can do to one video, with its live counts. */
export function useVideoActs(item: FeedItem, active: boolean) {
  const { video } = item
  const recommendationId = item.recommendationId === '' ? null : item.recommendationId
  const { account } = useSession()
  const signedIn = useSignedInAction()
  const askToBlock = useAskToBlock()
  const askReport = useReportPrompt((prompt) => prompt.ask)
  const detail = useQuery({ ...videoQuery(video.id), enabled: active && account !== null }).data
  const like = useLike(video.id)
  const wanted = useWantedLike(video.id)
  const liked = detail?.likedByMe ?? wanted ?? false
  const counts = detail?.counts ?? video.counts
  const unread = detail === undefined && wanted === true ? 1 : 0

  const share = () => {
    shareLink(new URL(`/v/${video.id}`, window.location.origin).toString(), video.title).then(
      (copied) => {
        if (copied) toast(feedTexts.linkCopied, { tone: 'good' })
        if (account !== null) reportShare(video, recommendationId)
      },
      (error: unknown) => {
        const closed = error instanceof Error && error.name === 'AbortError'
        if (!closed) toast(feedTexts.copyFailed, { tone: 'bad' })
      },
    )
  }
  const { owner } = video
  const own = owner.id === account?.id
  return {
    liked,
    counts: { ...counts, likes: counts.likes + unread },
    toggleLike: () => signedIn('like', () => like.mutate(!liked)),
    likeOnly: () => signedIn('like', () => liked || like.mutate(true)),
    share,
    owner,
    /** Undefined for own videos, like `block`. */
    report: own ? undefined : () => askReport({ kind: 'VIDEO', contentId: video.id }),
    block: own ? undefined : () => askToBlock({ id: owner.id, handle: owner.handle }),
    hide: (kind: 'NOT_INTERESTED' | 'HIDE_CREATOR') =>
      signedIn('feedback', () => hideVideo(video.id, recommendationId, kind)),
  }
}

export type VideoActs = ReturnType<typeof useVideoActs>
