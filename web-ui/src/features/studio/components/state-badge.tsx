import type { Video, VideoState } from '@/shared/api/types'
import { hiddenTexts, stateTexts } from '../texts'

const TONES: Record<VideoState, string> = {
  UPLOADED: 'note-info',
  TRANSCODING: 'note-info',
  SCREENING: 'note-info',
  IN_REVIEW: 'note-warn',
  PUBLISHED: 'note-good',
  REJECTED: 'note-bad',
  FAILED: 'note-bad',
  TAKEN_DOWN: 'note-bad',
  DELETED: 'note-bad',
}

/** Where a video stands; a published one also says for whom, unless it is for everybody. */
export function StateBadge({ video: { state, visibility } }: { video: Pick<Video, 'state' | 'visibility'> }) {
  const hidden = state === 'PUBLISHED' ? hiddenTexts[visibility] : undefined
  return <span className={`note ${hidden === undefined ? TONES[state] : 'note-info'}`}>{hidden ?? stateTexts[state]}</span>
}
