import { Icon } from '@kinora/ui-kit/ui/icon'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useOnline } from '@/shared/hooks/use-online'
import { useLiveStatus } from '@/shared/live/live'

const TEXTS = {
  offline: 'You are offline. What is loaded keeps playing.',
  lost: 'Connection to Kinora lost. Trying again…',
}

/** A line at the top while the browser is offline or the gateway does not respond. */
export function ConnectionBanner() {
  const online = useOnline()
  const status = useLiveStatus()
  const client = useQueryClient()
  const lost = !online || status === 'lost'
  const wasLost = useRef(false)
  useEffect(() => {
    if (wasLost.current && !lost) {
      void client.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' })
    }
    wasLost.current = lost
  }, [lost, client])
  return (
    <div role="status" className="banner-place">
      {lost && (
        <p className="banner">
          <Icon name="offline" size={18} /> {online ? TEXTS.lost : TEXTS.offline}
        </p>
      )}
    </div>
  )
}
