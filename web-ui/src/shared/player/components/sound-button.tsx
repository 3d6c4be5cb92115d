import { cx } from '@kinora/ui-kit/cx'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { usePlayerPreferences } from '../hooks/player-preferences'
import { usePlayerState } from '../hooks/use-player-pool'
import type { PlayerPool } from '../pool/player-pool'
import { playerTexts } from '../texts'

/** Switches the sound of all videos; shows a text while it is off. */
export function SoundButton({ pool }: { pool: PlayerPool }) {
  const muted = usePlayerState(pool, (state) => state.muted)
  const setPreference = usePlayerPreferences((store) => store.setMuted)
  const toggle = () => {
    pool.setMuted(!muted)
    setPreference(!muted)
  }
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label={muted ? playerTexts.tapForSound : playerTexts.mute}
      className={cx('glass sound-button', muted && 'px-4')}
    >
      <Icon name={muted ? 'muted' : 'volume'} size={20} />
      {muted && <span>{playerTexts.tapForSound}</span>}
    </button>
  )
}
