import { formatTimecode, categoryName } from '@/shared/words'
import type { Flag } from '../hooks/use-flags'
import type { Player } from '../hooks/use-player'
import styles from './case-player.module.css'

interface FlagTrackProps {
  player: Player
  flags: readonly Flag[]
}

/** The scrubber, with the flagged parts drawn over it. */
export function FlagTrack({ player, flags }: FlagTrackProps) {
  const total = Math.max(1, player.durationMs)
  const share = (ms: number) => `${Math.min(100, (ms / total) * 100)}%`
  return (
    <div className={styles['track']}>
      {flags.length > 0 && (
        <div className={styles['marks']} aria-hidden="true">
          {flags.map((flag) => (
            <span
              key={`${flag.startMs}-${flag.category}`}
              className={styles['mark']}
              data-hot={flag.score >= 0.8}
              title={`${categoryName(flag.category)} from ${formatTimecode(flag.startMs)}`}
              style={{ insetInlineStart: share(flag.startMs), inlineSize: share(flag.endMs - flag.startMs) }}
            />
          ))}
        </div>
      )}
      <input
        type="range"
        className={styles['scrub']}
        aria-label="Position in the video"
        aria-valuetext={`${formatTimecode(player.positionMs)} of ${formatTimecode(total)}`}
        min={0}
        max={total}
        step={100}
        value={Math.min(total, player.positionMs)}
        onChange={(event) => player.seek(Number(event.currentTarget.value))}
        onPointerUp={(event) => event.currentTarget.blur()}
      />
    </div>
  )
}
