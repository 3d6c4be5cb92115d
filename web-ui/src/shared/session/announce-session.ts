export const CHANNEL = 'kinora.session'

/** Tells the other tabs of this browser that somebody signed in or out. */
export function announceSession(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('changed')
  channel.close()
}
