import type { CSSProperties } from 'react'
import { formatDuration } from '@kinora/ui-kit/format'
import { usePlayerState } from '../hooks/use-player-pool'
import type { PlayerPool } from '../pool/player-pool'
import { playerTexts } from '../texts'

/** The line along the lower edge: how far the video is, and a way to move in it. */
export function Scrubber({ pool }: { pool: PlayerPool }) {
  const position = usePlayerState(pool, (state) => Math.round(state.positionMs / 100) * 100)
  const duration = usePlayerState(pool, (state) => state.durationMs)
  if (duration <= 0) return null
  return (
    <input
      type="range"
      className="scrubber"
      aria-label={playerTexts.position}
      aria-valuetext={`${formatDuration(position)} / ${formatDuration(duration)}`}
      min={0}
      max={Math.round(duration)}
      step={100}
      value={Math.min(position, duration)}
      onChange={(event) => pool.seekTo(Number(event.target.value))}
      style={{ '--played': `${(100 * position) / duration}%` } as CSSProperties}
    />
  )
}
