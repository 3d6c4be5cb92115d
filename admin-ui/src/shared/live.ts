import { LiveEvents } from '@kinora/ui-kit/events'
import { useSyncExternalStore } from 'react'

/** The one live stream of the console. */
export const live = new LiveEvents()

export function useLiveStatus() {
  return useSyncExternalStore(live.onStatus, live.status)
}
