import { useState } from 'react'
import type { PlayerPool } from '@/features/player/pool/player-pool'
import type { FeedItem } from '@/shared/api/types'
import { useFeedKeys } from '../hooks/use-feed-keys'
import { useVideoActs } from '../hooks/use-video-acts'
import { ShortcutsDialog } from './shortcuts-dialog'

interface FeedKeysProps {
  item: FeedItem
  pool: PlayerPool
  step: (by: number) => void
  openComments: () => void
}

/** The keyboard of the shown video. */
export function FeedKeys({ item, pool, step, openComments }: FeedKeysProps) {
  const acts = useVideoActs(item, true)
  const [help, setHelp] = useState(false)
  useFeedKeys({ pool, acts, step, openComments, openHelp: () => setHelp(true) })
  return help ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null
}
