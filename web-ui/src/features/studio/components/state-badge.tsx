import type { VideoState } from '@/shared/api/types'
import { stateTexts } from '../texts'

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

export function StateBadge({ state }: { state: VideoState }) {
  return <span className={`note ${TONES[state]}`}>{stateTexts[state]}</span>
}
