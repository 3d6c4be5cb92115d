import { useEffect, useEffectEvent, useState } from 'react'
import type { Flag } from './use-flags'
import type { Player } from './use-player'

/** So much is played before and after a flagged part. */
const MARGIN_MS = 3_000
/** The reel ends before the video does, which would start again. */
const END_MS = 200

export interface ReelPart {
  startMs: number
  endMs: number
}

/** The flagged parts with a margin, joined where they overlap. */
export function reelOf(flags: readonly Flag[], durationMs: number): ReelPart[] {
  const last = Math.max(0, durationMs - END_MS)
  const parts: ReelPart[] = []
  for (const flag of flags) {
    const startMs = Math.max(0, flag.startMs - MARGIN_MS)
    const endMs = Math.min(last, flag.endMs + MARGIN_MS)
    const before = parts.at(-1)
    if (before !== undefined && startMs <= before.endMs) parts[parts.length - 1] = { startMs: before.startMs, endMs: Math.max(before.endMs, endMs) }
    else if (startMs < endMs) parts.push({ startMs, endMs })
  }
  return parts
}

/** Plays only the flagged parts of a video, one after the other, and pauses at the end. */
export function useReel(player: Player, flags: readonly Flag[]) {
  const [on, setOn] = useState(false)
  const { positionMs, durationMs } = player
  const parts = reelOf(flags, durationMs)
  const next = parts.find((part) => positionMs < part.endMs)
  const jumpTo = on && next !== undefined && positionMs < next.startMs - 100 ? next.startMs : undefined
  if (on && next === undefined) setOn(false)
  const seek = useEffectEvent(player.seek)
  const pause = useEffectEvent(player.pause)
  useEffect(() => {
    if (jumpTo !== undefined) seek(jumpTo)
  }, [jumpTo])
  useEffect(() => {
    if (on) return () => pause()
    return undefined
  }, [on])
  const toggle = () => {
    const first = parts[0]
    if (on || first === undefined) {
      setOn(false)
    } else {
      player.seek(first.startMs)
      player.play()
      setOn(true)
    }
  }
  return { on, toggle }
}
