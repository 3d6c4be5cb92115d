import { Badge, type Tone } from '@kinora/ui-kit/ui/badge'
import type { Video, VideoState } from '@/shared/api/types'
import { hiddenTexts, stateTexts } from '../texts'

const TONES: Record<VideoState, Tone> = {
  UPLOADED: 'info',
  TRANSCODING: 'info',
  SCREENING: 'info',
  IN_REVIEW: 'warn',
  PUBLISHED: 'good',
  REJECTED: 'bad',
  FAILED: 'bad',
  TAKEN_DOWN: 'bad',
  DELETED: 'bad',
}

/** The state of a video; with its visibility if it is published but not public. */
export function StateBadge({ video: { state, visibility } }: { video: Pick<Video, 'state' | 'visibility'> }) {
  const hidden = state === 'PUBLISHED' ? hiddenTexts[visibility] : undefined
  return <Badge tone={hidden === undefined ? TONES[state] : 'info'}>{hidden ?? stateTexts[state]}</Badge>
}
