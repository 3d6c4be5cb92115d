import { api } from '@/shared/api/client'
import type { Engagement } from '../engagement/engagement-queue'

export function sendEngagements(events: Engagement[], options: { keepalive: boolean }): Promise<unknown> {
  return api.post('/api/v1/engagements', { body: { events }, keepalive: options.keepalive })
}
