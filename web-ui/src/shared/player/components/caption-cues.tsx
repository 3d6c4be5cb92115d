import { useEffect, useRef } from 'react'
import type { CaptionTrack } from '@/shared/api/types'
import { followTrack } from '../captions/side-track'
import { usePlayerState } from '../hooks/use-player-pool'
import type { PlayerPool } from '../pool/player-pool'

interface CaptionCuesProps {
  pool: PlayerPool
  videoId: string
  track: CaptionTrack
}

/** The current captions of the visible video. */
export function CaptionCues({ pool, videoId, track }: CaptionCuesProps) {
  const box = useRef<HTMLDivElement>(null)
  const ready = usePlayerState(pool, (state) => state.key === videoId)
  const { lang, label, url } = track
  useEffect(() => {
    const video = ready ? pool.activeElement() : undefined
    if (video === undefined) return
    return followTrack(video, { lang, label, url }, (cues) => box.current?.replaceChildren(...cues))
  }, [pool, ready, lang, label, url])
  return <div ref={box} className="cues" lang={lang} dir="auto" />
}
