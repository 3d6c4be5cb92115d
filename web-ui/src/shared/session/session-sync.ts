import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { CHANNEL } from './announce-session'
import { sessionQuery, useSession } from './session'

/** Keeps this tab to the session of the browser: another tab may end or change it, and so may the server. */
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
    // what was read for one account is not for the next one, nor for nobody
    if (was !== undefined) void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }, [client, known, id])
}
