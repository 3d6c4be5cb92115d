import type { WatchReport } from '../api/exposure'

/** Without a change of the picture for so long, nobody is taken to look at it any more. */
export const STILL_MS = 60_000
/** The most that one report may hold. */
const MOST_MS = 60_000
const MOST_RANGES = 50
/** A larger step of the position is a jump, not playback. */
const JUMP_MS = 2_000

/** Gathers what is seen without a cover, by samples of the clock and of the position of the video. */
export class WatchLog {
  private ranges: WatchReport['ranges'] = []
  private uncoveredMs = 0
  private last: { at: number; positionMs: number | undefined } | undefined
  private stillSince = 0

  /** Adds the time since the last sample. The position is undefined for content that does not play. */
  sample(at: number, positionMs: number | undefined): void {
    const before = this.last
    this.last = { at, positionMs }
    if (before === undefined) {
      this.stillSince = at
      return
    }
    if (positionMs !== undefined && before.positionMs !== undefined && positionMs !== before.positionMs) {
      this.stillSince = at
      this.play(before.positionMs, positionMs)
    }
    if (at - this.stillSince < STILL_MS) this.uncoveredMs += Math.max(0, at - before.at)
  }

  /** The next sample begins anew: the time in between does not count. */
  pause(): void {
    this.last = undefined
  }

  /** Takes out what was gathered, up to the size of one report; undefined if that is nothing. */
  take(): WatchReport | undefined {
    if (this.uncoveredMs === 0 && this.ranges.length === 0) return undefined
    const report = { ranges: this.ranges.slice(0, MOST_RANGES), uncoveredMs: Math.min(MOST_MS, Math.round(this.uncoveredMs)) }
    this.ranges = this.ranges.slice(MOST_RANGES)
    this.uncoveredMs = Math.max(0, this.uncoveredMs - report.uncoveredMs)
    return report
  }

  /** Puts a report back that could not be sent. */
  restore(report: WatchReport): void {
    this.ranges = [...report.ranges, ...this.ranges].slice(0, 10 * MOST_RANGES)
    this.uncoveredMs += report.uncoveredMs
  }

  private play(from: number, to: number): void {
    if (to < from || to - from > JUMP_MS) return
    const fromMs = Math.round(from)
    const toMs = Math.round(to)
    const open = this.ranges.at(-1)
    if (open?.toMs === fromMs) this.ranges = [...this.ranges.slice(0, -1), { fromMs: open.fromMs, toMs }]
    else this.ranges = [...this.ranges, { fromMs, toMs }]
  }
}
