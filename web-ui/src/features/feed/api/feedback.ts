import { api } from '@kinora/ui-kit/api'
import type { components } from '@kinora/ui-kit/openapi/recommendation'

type Feedback = components['schemas']['FeedbackRequest']

export type FeedbackKind = Feedback['kind']

const PATH = '/api/v1/feed/feedback'

export const giveFeedback = (body: Feedback) => api.post(PATH, { body })

export const undoFeedback = (body: Feedback) => api.delete(PATH, { body })
