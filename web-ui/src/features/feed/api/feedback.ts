import { api } from '@kinora/ui-kit/api'

export type FeedbackKind = 'notInterested' | 'hideCreator' | 'moreLikeThis'

interface Feedback {
  videoId: string
  kind: FeedbackKind
  recommendationId: string | null
}

const PATH = '/api/v1/feed/feedback'

export const giveFeedback = (body: Feedback) => api.post(PATH, { body })

export const undoFeedback = (body: Feedback) => api.delete(PATH, { body })
