import type { PlayerState } from '@/shared/player/pool/player-pool'
import type { EngagementType } from './engagement-queue'

export interface Watched {
  videoId: string
  recommendationId: string | null
  durationMs: number
}

export type Report = (type: EngagementType, watched: Watched, watchedMs: number) => void

/** Steps larger than this are seeks, not watching. */
const MAX_STEP_MS = 1_500
const COMPLETE_SHARE = 0.95
const SKIP_SHARE = 0.25
const SKIP_MS = 3_000
const PROGRESS_SHARES = [0.25, 0.5, 0.75]

/** Converts playback of the visible video to engagements, each kind at most once per showing. */
export class WatchTracker {
  private shown: Watched | undefined
  private watchedMs = 0
  private lastPositionMs = 0
  private played = false
  private completed = false
  private progress = 0

  constructor(private readonly report: Report) {}

  show(video: Watched): void {
    if (this.shown?.videoId === video.videoId) return
    this.leave()
    this.shown = video
    this.watchedMs = 0
    this.lastPositionMs = 0
    this.played = false
    this.completed = false
    this.progress = 0
    this.report('IMPRESSION', video, 0)
  }

  observe(state: PlayerState): void {
    const video = this.shown
    if (video === undefined || state.key !== video.videoId) return
    if (state.status === 'playing' && !this.played) {
      this.played = true
      this.emit('PLAY')
    }
    this.advance(state, video)
  }

  leave(): void {
    const video = this.shown
    if (video === undefined) return
    const quick = this.watchedMs < Math.min(SKIP_MS, video.durationMs * SKIP_SHARE)
    if (this.played && !this.completed && quick) this.emit('SKIP')
    else if (this.played && !this.completed) this.emit('PROGRESS')
    this.shown = undefined
  }

  private advance(state: PlayerState, video: Watched): void {
    const durationMs = state.durationMs > 0 ? state.durationMs : video.durationMs
    const step = state.positionMs - this.lastPositionMs
    const looped = step < 0 && this.lastPositionMs > durationMs * COMPLETE_SHARE
    this.lastPositionMs = state.positionMs
    if (step > 0 && step <= MAX_STEP_MS) this.watchedMs += step
    if (durationMs <= 0) return
    this.reportProgress(durationMs)
    const watchedAll = looped || this.watchedMs >= durationMs * COMPLETE_SHARE
    if (watchedAll && this.watchedMs >= durationMs * 0.5 && !this.completed) {
      this.completed = true
      this.emit('COMPLETE')
    }
  }

  private reportProgress(durationMs: number): void {
    const next = PROGRESS_SHARES[this.progress]
    if (next === undefined || this.watchedMs < durationMs * next) return
    this.progress += 1
    this.emit('PROGRESS')
  }

  private emit(type: EngagementType): void {
    if (this.shown !== undefined) this.report(type, this.shown, Math.round(this.watchedMs))
  }
}
