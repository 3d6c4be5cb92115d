import { useEffect, useRef } from 'react'
import { usePlayerState } from '../hooks/use-player-pool'
import type { PlayerPool } from '../pool/player-pool'
import { playerTexts } from '../texts'

const DOUBLE_TAP_MS = 240

interface TapAreaProps {
  pool: PlayerPool
  onDoubleTap: () => void
}

/** The picture as one control: tap plays and pauses, double tap likes (both have buttons or keys as well). */
export function TapArea({ pool, onDoubleTap }: TapAreaProps) {
  const playing = usePlayerState(pool, (state) => state.status === 'playing' || state.status === 'stalled')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const onClick = () => {
    if (waiting.current !== undefined) {
      clearTimeout(waiting.current)
      waiting.current = undefined
      onDoubleTap()
      return
    }
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      pool.toggle()
    }, DOUBLE_TAP_MS)
  }
  return (
    <button
      type="button"
      className="tap-area"
      aria-label={playing ? playerTexts.pause : playerTexts.play}
      onClick={onClick}
    />
  )
}
