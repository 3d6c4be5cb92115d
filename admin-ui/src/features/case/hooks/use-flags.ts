import type { Signal } from '@/shared/api/types'

/** A part of the video to which a signal refers. */
export interface Flag {
  startMs: number
  endMs: number
  category: string
  score: number
}

export function flagsOf(signals: readonly Signal[]): Flag[] {
  return signals
    .filter((signal) => typeof signal.startMs === 'number')
    .map((signal) => {
      const startMs = signal.startMs ?? 0
      return { startMs, endMs: Math.max(startMs, signal.endMs ?? startMs), category: signal.category, score: signal.score }
    })
    .sort((a, b) => a.startMs - b.startMs)
}

/** The start of the next flag after (or the last one before) a position; the half second keeps `[` from sticking. */
export function flagFrom(flags: readonly Flag[], positionMs: number, direction: 1 | -1): number | undefined {
  const starts = flags.map((flag) => flag.startMs)
  if (direction === 1) return starts.find((start) => start > positionMs + 50)
  return starts.findLast((start) => start < positionMs - 500)
}
