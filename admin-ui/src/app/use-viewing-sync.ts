import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { viewingQuery } from '@/shared/moderation/viewing'
import { saveViewingPreferences } from '@/shared/preferences'

/** Brings the viewing choices of the account into this browser. Until they are here, what the browser knew holds. */
export function useViewingSync(enabled: boolean): void {
  const { data } = useQuery({ ...viewingQuery, enabled })
  useEffect(() => {
    if (data !== undefined) saveViewingPreferences(data)
  }, [data])
}
