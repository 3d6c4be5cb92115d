import { LiveEvents, type LiveStatus } from '@kinora/ui-kit/events'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

/** The one event stream of this browser; the app starts it for signed-in accounts. */
export const live = new LiveEvents()

export function useLiveEvent(type: string, handle: (payload: unknown) => void): void {
  const onEvent = useEffectEvent(handle)
  useEffect(() => live.on(type, (event) => onEvent(event.payload)), [type])
}

export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(live.onStatus, live.status)
}
