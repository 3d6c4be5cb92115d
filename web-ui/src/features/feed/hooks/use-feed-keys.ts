import { useShortcuts, type ShortcutMap } from '@kinora/ui-kit/shortcuts'
import { usePlayerPreferences } from '@/shared/player/hooks/player-preferences'
import type { PlayerPool } from '@/shared/player/pool/player-pool'
import type { VideoActs } from './use-video-acts'

const SEEK_SECONDS = 3

interface FeedKeyActions {
  pool: PlayerPool
  acts: Pick<VideoActs, 'toggleLike' | 'share' | 'report'> | undefined
  step: (by: number) => void
  openComments: () => void
  toggleCaptions: () => void
  openHelp: () => void
}

/** The shortcuts of the feed; letters only if the person has not switched them off (WCAG 2.1.4). */
export function useFeedKeys(actions: FeedKeyActions): void {
  const { pool, acts, step, openComments, toggleCaptions, openHelp } = actions
  const { singleKeys, setMuted } = usePlayerPreferences()
  const toggleMuted = () => {
    const muted = !pool.state().muted
    pool.setMuted(muted)
    setMuted(muted)
  }
  const always: ShortcutMap = {
    ArrowDown: () => step(1),
    PageDown: () => step(1),
    ArrowUp: () => step(-1),
    PageUp: () => step(-1),
    ArrowLeft: () => pool.seekBy(-SEEK_SECONDS),
    ArrowRight: () => pool.seekBy(SEEK_SECONDS),
    ' ': () => pool.toggle(),
  }
  const letters: ShortcutMap = {
    j: () => step(1),
    k: () => step(-1),
    m: toggleMuted,
    l: () => acts?.toggleLike(),
    s: () => acts?.share(),
    r: () => acts?.report?.(),
    c: toggleCaptions,
    o: openComments,
    '?': openHelp,
  }
  useShortcuts(singleKeys ? { ...always, ...letters } : always)
}
