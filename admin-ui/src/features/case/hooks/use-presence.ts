import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@/shared/api/client'
import { setViewers } from '@/shared/moderation/presences'

/** After a failure, and until the service has said how often it wants to hear of this page. */
const RETRY_MS = 15_000

/** Tells others that this person looks at a case while its page is visible, and notes who else does. */
export function usePresence(caseId: string, enabled: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    const params = { path: { id: caseId } }
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = async () => {
      let wait = RETRY_MS
      if (document.visibilityState === 'visible') {
        try {
          const { others, heartbeatSeconds } = await api.put('/api/v1/moderation/cases/{id}/presence', { params })
          if (!gone) setViewers(client, caseId, others)
          wait = heartbeatSeconds * 1000
        } catch {
          // Others see it a little later; nothing here depends on it.
        }
      }
      if (!gone) timer = setTimeout(() => void say(), wait)
    }
    const leave = () => void api.delete('/api/v1/moderation/cases/{id}/presence', { params, keepalive: true }).catch(() => undefined)
    void say()
    window.addEventListener('pagehide', leave)
    return () => {
      gone = true
      clearTimeout(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [caseId, client, enabled])
}
