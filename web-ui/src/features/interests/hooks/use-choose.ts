import { toast } from '@kinora/ui-kit/ui/toasts'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDeclare } from '@/shared/interests/api/preferences'
import { errorText } from '@/shared/lib/error-text'
import { useLiveEvent } from '@/shared/live/live'

/** Longest time for which the feed is waited for; it then comes as it is. */
const WAIT_MS = 3_000

/**
 * Saves the interests, and goes on when the feed knows them.
 *
 * @param onDone goes on; called at once where nothing was chosen
 */
export function useChoose(onDone: () => void) {
  const declare = useDeclare()
  const applied = useRef(false)
  const [saved, setSaved] = useState(false)
  const finish = useEffectEvent(onDone)
  useLiveEvent('preferences.applied', () => {
    applied.current = true
    if (saved) onDone()
  })
  useEffect(() => {
    if (!saved) return
    const timer = setTimeout(() => finish(), WAIT_MS)
    return () => clearTimeout(timer)
  }, [saved])

  const choose = (chosen: string[]) => {
    applied.current = false
    declare.mutate(chosen, {
      onSuccess: () => {
        if (chosen.length === 0 || applied.current) onDone()
        else setSaved(true)
      },
      onError: (error) => toast(errorText(error).hint, { tone: 'bad' }),
    })
  }
  return { choose, busy: declare.isPending || saved }
}
