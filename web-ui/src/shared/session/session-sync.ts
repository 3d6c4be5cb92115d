import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { CHANNEL } from './announce-session'
import { sessionQuery, useSession } from './session'

/** Synchronizes this tab with the session of the browser, which other tabs and the server may change or end. */
export function useSessionSync(): void {
  const client = useQueryClient()
  const { account, known } = useSession()
  const id = account?.id
  const before = useRef(id)
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    return () => channel.close()
  }, [client])
  useEffect(() => {
    if (!known || before.current === id) return
    const was = before.current
    before.current = id
    // data of one account must not be shown to another one, or without sign-in
    if (was !== undefined) void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }, [client, known, id])
}
