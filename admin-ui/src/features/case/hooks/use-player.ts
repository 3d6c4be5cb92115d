import { useState, type RefObject } from 'react'
import { flagFrom, type Flag } from './use-flags'

const FRAME_SECONDS = 1 / 30

export type VideoRef = RefObject<HTMLVideoElement | null>

export interface Player {
  positionMs: number
  durationMs: number
  playing: boolean
  muted: boolean
  toggle: () => void
  play: () => void
  pause: () => void
  toggleMute: () => void
  seek: (ms: number) => void
  step: (direction: 1 | -1) => void
  jump: (direction: 1 | -1) => void
  /** Handlers of the video element that keep the state in sync. */
  events: {
    onTimeUpdate: () => void
    onSeeked: () => void
    onPlay: () => void
    onPause: () => void
    onVolumeChange: () => void
    onLoadedMetadata: () => void
  }
}

/** The state of the video of a case, and the functions to control it. */
export function usePlayer(ref: VideoRef, flags: readonly Flag[], start: { durationMs: number; muted: boolean }): Player {
  const [positionMs, setPosition] = useState(0)
  const [durationMs, setDuration] = useState(start.durationMs)
  const [playing, setPlaying] = useState(false)
  const [muted, setMuted] = useState(start.muted)

  const seek = (ms: number) => {
    if (ref.current !== null) ref.current.currentTime = Math.max(0, ms / 1000)
    setPosition(Math.max(0, ms))
  }
  const play = () => void ref.current?.play().catch(() => setPlaying(false))
  const pause = () => ref.current?.pause()
  const readPosition = () => setPosition((ref.current?.currentTime ?? 0) * 1000)

  return {
    positionMs,
    durationMs,
    playing,
    muted,
    seek,
    toggle: () => {
      if (ref.current?.paused === false) pause()
      else play()
    },
    play,
    pause,
    toggleMute: () => {
      if (ref.current !== null) ref.current.muted = !ref.current.muted
    },
    step: (direction) => {
      pause()
      seek(((ref.current?.currentTime ?? 0) + direction * FRAME_SECONDS) * 1000)
    },
    jump: (direction) => {
      const start = flagFrom(flags, positionMs, direction)
      if (start !== undefined) seek(start)
    },
    events: {
      onTimeUpdate: readPosition,
      onSeeked: readPosition,
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onVolumeChange: () => setMuted(ref.current?.muted ?? start.muted),
      onLoadedMetadata: () => {
        const seconds = ref.current?.duration ?? NaN
        if (Number.isFinite(seconds)) setDuration(seconds * 1000)
      },
    },
  }
}
