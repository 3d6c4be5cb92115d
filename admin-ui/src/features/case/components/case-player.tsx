import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { useState } from 'react'
import { KeyHint } from '@/shared/components/key-hint'
import { severityOf } from '@/shared/moderation/severity'
import { useLook } from '@/shared/preferences'
import type { ModerationCase } from '@/shared/api/types'
import type { Playback } from '../api/get-video'
import { useCover } from '../hooks/use-cover'
import type { Flag } from '../hooks/use-flags'
import { useHls } from '../hooks/use-hls'
import type { Player, VideoRef } from '../hooks/use-player'
import { useReel } from '../hooks/use-reel'
import { useWatchReport } from '../hooks/use-watch-report'
import { CoverageStrip } from './coverage-strip'
import { FlagTrack } from './flag-track'
import { PlayerControls } from './player-controls'
import styles from './case-player.module.css'

interface CasePlayerProps {
  item: ModerationCase
  playback: Playback
  videoRef: VideoRef
  flags: readonly Flag[]
  player: Player
}

/** The video of the case: covered and muted until the moderator reveals it. */
export function CasePlayer({ item, playback, videoRef, flags, player }: CasePlayerProps) {
  const look = useLook(severityOf(item.why))
  const { covered, toggle: toggleCover } = useCover(look.blur, { caseId: item.id, covered: 'VIDEO' })
  const [grey, setGrey] = useState(look.grayscale)
  const source = useHls(videoRef, playback.hlsUrl)
  const reel = useReel(player, flags)
  useWatchReport(item.id, !covered, videoRef)
  const toggleGrey = () => setGrey((now) => !now)
  useShortcuts({
    ' ': player.toggle,
    b: toggleCover,
    f: reel.toggle,
    g: toggleGrey,
    m: player.toggleMute,
    '[': () => player.jump(-1),
    ']': () => player.jump(1),
    ',': () => player.step(-1),
    '.': () => player.step(1),
  })
  return (
    <section className={styles['player']} aria-label="Video">
      <div className={styles['stage']}>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- uploads under review have no captions yet */}
        <video
          ref={videoRef}
          className={styles['video']}
          data-covered={covered}
          data-grey={grey}
          muted={look.mute}
          poster={playback.posterUrl}
          playsInline
          loop
          preload="metadata"
          {...player.events}
        />
        {covered && (
          <div className={styles['cover']}>
            <Button onClick={toggleCover}>
              Reveal <KeyHint>b</KeyHint>
            </Button>
          </div>
        )}
        {source === 'failed' && (
          <p className={styles['failed']} role="alert">
            The video could not be loaded.
          </p>
        )}
      </div>
      <FlagTrack player={player} flags={flags} />
      <PlayerControls
        player={player}
        hasFlags={flags.length > 0}
        reel={reel}
        cover={{ on: covered, toggle: toggleCover }}
        grey={{ on: grey, toggle: toggleGrey }}
      />
      <CoverageStrip item={item} storyboardUrl={playback.storyboardUrl} player={player} flags={flags} covered={covered} grey={grey} />
    </section>
  )
}
