import { formatDuration } from '@kinora/ui-kit/format'
import { useState, type CSSProperties, type PointerEvent } from 'react'
import { usePlayerState } from '../hooks/use-player-pool'
import { useStoryboard } from '../hooks/use-storyboard'
import type { PlayerPool } from '../pool/player-pool'
import { tileAt } from '@kinora/ui-kit/storyboard'
import { playerTexts } from '../texts'
import { StoryboardTile } from './storyboard-tile'

interface ScrubberProps {
  pool: PlayerPool
  storyboardUrl: string | undefined
}

/** The position of a pointer on the line, 0 to 1. */
function shareAt(event: PointerEvent<HTMLInputElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect()
  return width > 0 ? Math.min(1, Math.max(0, (event.clientX - left) / width)) : 0
}

/** The progress line at the lower edge, for seeking with a preview. */
export function Scrubber({ pool, storyboardUrl }: ScrubberProps) {
  const position = usePlayerState(pool, (state) => Math.round(state.positionMs / 100) * 100)
  const duration = usePlayerState(pool, (state) => state.durationMs)
  const [pointed, setPointed] = useState<number>()
  const tiles = useStoryboard(storyboardUrl, pointed !== undefined)
  const tile = pointed === undefined ? undefined : tileAt(tiles, pointed)
  const leave = () => setPointed(undefined)
  if (duration <= 0) return null
  return (
    <>
      {tile !== undefined && pointed !== undefined && (
        <StoryboardTile tile={tile} share={pointed / duration} time={formatDuration(pointed)} />
      )}
      <input
        type="range"
        className="scrubber"
        aria-label={playerTexts.position}
        aria-valuetext={`${formatDuration(position)} / ${formatDuration(duration)}`}
        min={0}
        max={Math.round(duration)}
        step={100}
        value={Math.min(position, duration)}
        onChange={(event) => {
          pool.seekTo(Number(event.target.value))
          setPointed(Number(event.target.value))
        }}
        onPointerMove={(event) => setPointed(shareAt(event) * duration)}
        onPointerLeave={leave}
        onPointerCancel={leave}
        onBlur={leave}
        style={{ '--played': `${(100 * position) / duration}%` } as CSSProperties}
      />
    </>
  )
}
