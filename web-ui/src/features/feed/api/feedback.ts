import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'

type Feedback = components['schemas']['FeedbackRequest']

export type FeedbackKind = Feedback['kind']

export const giveFeedback = (body: Feedback) => api.post('/api/v1/feed/feedback', { body })

export const undoFeedback = (body: Feedback) => api.delete('/api/v1/feed/feedback', { body })
