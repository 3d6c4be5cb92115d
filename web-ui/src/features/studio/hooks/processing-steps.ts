import type { VideoState } from '@/shared/api/types'

export type StepName = 'received' | 'prepared' | 'checked' | 'reviewed' | 'published'
export type StepState = 'done' | 'current' | 'waiting' | 'stopped'

export interface ProcessingStep {
  name: StepName
  state: StepState
}

const ORDER: StepName[] = ['received', 'prepared', 'checked', 'reviewed', 'published']

const CURRENT: Partial<Record<VideoState, StepName>> = {
  UPLOADED: 'received',
  TRANSCODING: 'prepared',
  SCREENING: 'checked',
  IN_REVIEW: 'reviewed',
}

const STOPPED: Partial<Record<VideoState, StepName>> = {
  FAILED: 'prepared',
  REJECTED: 'published',
  TAKEN_DOWN: 'published',
  DELETED: 'published',
}

/** Whether the video is still being processed or reviewed. */
export function isMoving(state: VideoState): boolean {
  return state in CURRENT
}

/** Whether transcoding is in progress, so there is no poster and no download yet. */
export function isBeingMade(state: VideoState): boolean {
  return state === 'UPLOADED' || state === 'TRANSCODING'
}

/** Whether its texts may be changed; those of refused videos may not. */
export function isEditable(state: VideoState): boolean {
  return state !== 'REJECTED' && state !== 'TAKEN_DOWN' && state !== 'DELETED'
}

/**
 * The steps of a video; the review step is shown only if a person has to review it. A scheduled video
 * waits before its last step.
 */
export function processingSteps(state: VideoState, scheduled = false): ProcessingStep[] {
  const names = ORDER.filter((name) => name !== 'reviewed' || state === 'IN_REVIEW')
  const at = CURRENT[state] ?? STOPPED[state] ?? 'published'
  const position = names.indexOf(at)
  return names.map((name, index) => {
    if (index < position || (state === 'PUBLISHED' && !scheduled)) return { name, state: 'done' }
    if (index > position) return { name, state: 'waiting' }
    return { name, state: state in STOPPED ? 'stopped' : 'current' }
  })
}
