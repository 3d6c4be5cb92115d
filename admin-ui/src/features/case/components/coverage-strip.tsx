import { tileAt } from '@kinora/ui-kit/storyboard'
import type { CSSProperties } from 'react'
import type { ModerationCase } from '@/shared/api/types'
import { formatTimecode } from '@/shared/words'
import { useWatches } from '../api/exposure'
import type { Flag } from '../hooks/use-flags'
import type { Player } from '../hooks/use-player'
import { useStoryboard } from '../hooks/use-storyboard'
import styles from './coverage-strip.module.css'

const STILLS = 12

interface CoverageStripProps {
  item: ModerationCase
  storyboardUrl: string | undefined
  player: Player
  flags: readonly Flag[]
  covered: boolean
  grey: boolean
}

/** Stills over the length of the video, covered like the video itself; each leads to its moment, and says if it was watched. */
export function CoverageStrip({ item, storyboardUrl, player, flags, covered, grey }: CoverageStripProps) {
  const tiles = useStoryboard(storyboardUrl)
  const watched = useWatches(item.id).data?.own.ranges ?? []
  if (tiles.length === 0 || player.durationMs <= 0) return null
  const count = Math.min(STILLS, tiles.length)
  const moments = Array.from({ length: count }, (_, index) => ((index + 0.5) * player.durationMs) / count)
  const half = player.durationMs / count / 2
  return (
    <section aria-label="Stills" className={styles['strip']}>
      <ol className={styles['stills']}>
        {moments.map((atMs) => {
          const tile = tileAt(tiles, atMs)
          if (tile === undefined) return null
          const seen = watched.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)
          const flagged = flags.some(({ startMs, endMs }) => startMs < atMs + half && endMs >= atMs - half)
          const style = {
            width: tile.width,
            height: tile.height,
            backgroundImage: `url("${tile.sheet}")`,
            backgroundPosition: `-${tile.x}px -${tile.y}px`,
          } satisfies CSSProperties
          return (
            <li key={atMs}>
              <button type="button" className={styles['still']} data-seen={seen} data-flagged={flagged} onClick={() => player.seek(atMs)}>
                <span className={styles['frame']}>
                  <span className={styles['picture']} data-covered={covered} data-grey={grey} style={style} />
                </span>
                <span className={styles['time']}>
                  {formatTimecode(atMs)}
                  <span className="visually-hidden">
                    {flagged && ', flagged'}
                    {seen ? ', watched' : ', not watched'}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
