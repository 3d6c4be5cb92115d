import { useQueryClient } from '@tanstack/react-query'
import { useLiveEvent } from '@/shared/live/live'

/** Loads decisions again when somebody has answered: people are notified of that. */
export function useDecisionNews(): void {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: ['decisions'] })
  useLiveEvent('notification', refresh)
  useLiveEvent('live.resumed', refresh)
}
