import { StatePanel, ErrorState } from '@/shared/components/state-panel'
import type { ModerationCase } from '@/shared/api/types'
import { useVideo } from '../api/get-video'
import type { Flag } from '../hooks/use-flags'
import type { Player, VideoRef } from '../hooks/use-player'
import { CasePlayer } from './case-player'
import styles from './case-player.module.css'

interface CaseVideoProps {
  item: ModerationCase
  videoRef: VideoRef
  flags: readonly Flag[]
  player: Player
}

/** The player, or the reason for its absence. */
export function CaseVideo({ item, ...rest }: CaseVideoProps) {
  const query = useVideo(item.content.videoId)
  const playback = query.data?.playback
  if (playback) return <CasePlayer item={item} playback={playback} {...rest} />
  return (
    <div className={styles['placeholder']}>
      {query.isPending && <StatePanel title="Loading the video" />}
      {query.error !== null && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {playback === null && <StatePanel title="No playback">This video has no rendition that can be shown.</StatePanel>}
    </div>
  )
}
