import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { VideoStatus } from '@/shared/api/types'
import { decisionsQuery } from '@/shared/decisions/api/decisions'
import { useLiveEvent } from '@/shared/live/live'
import { ownVideoQuery, statusQuery } from '../api/own-video'

// events omit unknown values
interface VideoStateEvent extends Partial<VideoStatus> {
  videoId: string
  state: VideoStatus['state']
}

function isVideoState(payload: unknown): payload is VideoStateEvent {
  return typeof payload === 'object' && payload !== null && 'videoId' in payload && 'state' in payload
}

/** Updates the cache with live progress; a change of state also refetches the video. */
export function useVideoProgress(id: string): void {
  const client = useQueryClient()
  useLiveEvent('video.state', (payload) => {
    if (!isVideoState(payload) || payload.videoId !== id) return
    const { state, step, percent, etaSeconds = null, error = null } = payload
    const status = statusQuery(id, true)
    if (step === undefined || percent === undefined) void client.invalidateQueries(status)
    else client.setQueryData(status.queryKey, { state, step, percent, etaSeconds, error })
    const video = ownVideoQuery(id)
    const shown = client.getQueryData(video.queryKey)
    // a scheduled video becomes public without a change of state
    if (shown?.state !== state || shown.publishAt !== null) void client.invalidateQueries(video)
    if (shown?.state !== state) void client.invalidateQueries(decisionsQuery(id))
  })
}

/** The check of a video that runs now. */
export interface RunningCheck {
  stage: string
  /** Number of checks that have ended, and of all. */
  done: number
  of: number
}

function isRunningCheck(payload: unknown): payload is RunningCheck & { videoId: string } {
  return typeof payload === 'object' && payload !== null && 'videoId' in payload && 'stage' in payload && 'done' in payload
}

/** The check that runs now, as far as it was announced while this page was open. */
export function useRunningCheck(id: string): RunningCheck | undefined {
  const [check, setCheck] = useState<RunningCheck>()
  useLiveEvent('video.screening', (payload) => {
    if (isRunningCheck(payload) && payload.videoId === id) setCheck(payload)
  })
  return check
}

/** Refreshes the list when an own video changes its state. */
export function useListRefresh(): void {
  const client = useQueryClient()
  useLiveEvent('video.state', (payload) => {
    if (isVideoState(payload)) void client.invalidateQueries({ queryKey: ['studio', 'videos'] })
  })
}
