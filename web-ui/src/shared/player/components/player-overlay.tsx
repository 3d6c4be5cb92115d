import { Button } from '@kinora/ui-kit/ui/button'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { Ring } from '@kinora/ui-kit/ui/state-view'
import type { Captions } from '../hooks/use-captions'
import { usePlayerState } from '../hooks/use-player-pool'
import type { PlayerPool } from '../pool/player-pool'
import { playerTexts } from '../texts'
import { CaptionsButton } from './captions-button'
import { Scrubber } from './scrubber'
import { SoundButton } from './sound-button'

interface PlayerOverlayProps {
  pool: PlayerPool
  captions: Captions
  storyboardUrl: string | undefined
}

/** The overlay of the playing video: actual state, sound, captions, position. */
export function PlayerOverlay({ pool, captions, storyboardUrl }: PlayerOverlayProps) {
  const status = usePlayerState(pool, (state) => state.status)
  return (
    <>
      <div className="sound-place">
        <SoundButton pool={pool} />
        <CaptionsButton captions={captions} />
      </div>
      {status === 'paused' && (
        <span className="play-glyph" aria-hidden="true">
          <Icon name="play" size={44} filled />
        </span>
      )}
      {status === 'stalled' && (
        <span className="play-glyph" role="status">
          <Ring light />
          <span className="sr-only">{playerTexts.buffering}</span>
        </span>
      )}
      {status === 'error' && (
        <div role="alert" className="player-error">
          <p>{playerTexts.error}</p>
          <Button onClick={() => pool.retry()}>{playerTexts.retry}</Button>
        </div>
      )}
      <Scrubber pool={pool} storyboardUrl={storyboardUrl} />
    </>
  )
}
