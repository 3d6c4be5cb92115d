import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSession } from '@/shared/session/session'
import { live, useLiveEvent } from '@/shared/live/live'

/** Keeps the event stream open while signed in; after a gap the visible data is refetched. */
export function useLiveConnection(): void {
  const client = useQueryClient()
  const accountId = useSession().account?.id
  useEffect(() => {
    if (accountId === undefined) return
    live.start()
    return () => live.stop()
  }, [accountId])
  useLiveEvent('live.resumed', () => void client.invalidateQueries({ queryKey: ['studio'] }))
}
