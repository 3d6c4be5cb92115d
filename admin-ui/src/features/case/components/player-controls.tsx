import { Button } from '@kinora/ui-kit/ui/button'
import type { ReactNode } from 'react'
import { KeyHint } from '@/shared/components/key-hint'
import { formatTimecode } from '@/shared/words'
import type { Player } from '../hooks/use-player'
import styles from './case-player.module.css'

interface Switch {
  on: boolean
  toggle: () => void
}

interface PlayerControlsProps {
  player: Player
  hasFlags: boolean
  reel: Switch
  cover: Switch
  grey: Switch
}

/** The shortcuts of the player as labeled buttons. */
export function PlayerControls({ player, hasFlags, reel, cover, grey }: PlayerControlsProps) {
  return (
    <div className={styles['controls']}>
      <div className={styles['group']}>
        <Control label={player.playing ? 'Pause' : 'Play'} hint="␣" onClick={player.toggle} />
        <span className={styles['clock']}>
          {formatTimecode(player.positionMs)} / {formatTimecode(player.durationMs)}
        </span>
        <Control label="Sound" hint="m" pressed={!player.muted} onClick={player.toggleMute} />
        {hasFlags && <Control label="‹ Flag" hint="[" title="Previous flag" onClick={() => player.jump(-1)} />}
        {hasFlags && <Control label="Flag ›" hint="]" title="Next flag" onClick={() => player.jump(1)} />}
        {hasFlags && (
          <Control label="Only flags" hint="f" title="Play the flagged parts, with three seconds around" pressed={reel.on} onClick={reel.toggle} />
        )}
      </div>
      <div className={styles['group']}>
        <Control label="‹ Frame" hint="," title="One frame back" onClick={() => player.step(-1)} />
        <Control label="Frame ›" hint="." title="One frame on" onClick={() => player.step(1)} />
        <Control label="Grayscale" hint="g" pressed={grey.on} onClick={grey.toggle} />
        <Control label="Blur" hint="b" pressed={cover.on} onClick={cover.toggle} />
      </div>
    </div>
  )
}

interface ControlProps {
  label: ReactNode
  hint: string
  onClick: () => void
  title?: string
  pressed?: boolean
}

function Control({ label, hint, onClick, title, pressed }: ControlProps) {
  return (
    <Button
      size="small"
      look={pressed === true ? 'soft' : 'secondary'}
      onClick={onClick}
      title={title}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      {label} <KeyHint>{hint}</KeyHint>
    </Button>
  )
}
