/** Two cuts of a policy: from `review` on a person looks, from `reject` on it is rejected (unless only for review). */
export interface Bands {
  review: number
  reject: number
  reviewOnly?: boolean
}

export type Band = 'approve' | 'review' | 'reject'

export function bandOf(score: number, bands: Bands): Band {
  if (score >= bands.reject && bands.reviewOnly !== true) return 'reject'
  return score >= bands.review ? 'review' : 'approve'
}
