import { useQueryClient } from '@tanstack/react-query'
import { useLiveEvent } from '@/shared/live/live'
import { unreadCountQuery } from '../api/notifications'

/** Updates the bell and the open list from the event stream. */
export function useNotificationNews(): void {
  const client = useQueryClient()
  useLiveEvent('notification', () => void client.invalidateQueries({ queryKey: ['notifications'] }))
  useLiveEvent('notification.read', () => void client.invalidateQueries({ queryKey: unreadCountQuery().queryKey }))
  useLiveEvent('live.resumed', () => void client.invalidateQueries({ queryKey: ['notifications'] }))
}
