import type { Bands } from '@/shared/api/types'

export type Band = 'approve' | 'review' | 'reject'

export function bandOf(score: number, bands: Bands): Band {
  if (score >= bands.reject && !bands.reviewOnly) return 'reject'
  return score >= bands.review ? 'review' : 'approve'
}
