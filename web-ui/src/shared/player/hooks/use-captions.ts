import type { CaptionTrack } from '@/shared/api/types'
import { bestTrack, shownTrack, type CaptionChoice } from '../captions/pick-track'
import type { PlayerPool } from '../pool/player-pool'
import { usePlayerPreferences } from './player-preferences'
import { usePlayerState } from './use-player-pool'

const NONE: readonly CaptionTrack[] = []

export interface Captions {
  tracks: readonly CaptionTrack[]
  /** What is shown now. */
  shown: CaptionTrack | undefined
  choose: (choice: CaptionChoice) => void
  toggle: () => void
}

/** The captions of a video, and the choice for all videos in this browser. */
export function useCaptions(pool: PlayerPool, tracks: readonly CaptionTrack[] = NONE): Captions {
  const muted = usePlayerState(pool, (state) => state.muted)
  const { captions: choice, setCaptions } = usePlayerPreferences()
  const shown = shownTrack(tracks, choice, muted, navigator.languages)
  const toggle = () => {
    if (tracks.length > 0) setCaptions(shown === undefined ? (bestTrack(tracks, navigator.languages)?.lang ?? 'off') : 'off')
  }
  return { tracks, shown, choose: setCaptions, toggle }
}
