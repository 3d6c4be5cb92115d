import { useState } from 'react'
import type { FeedItem } from '@/shared/api/types'
import { useCaptions } from '@/shared/player/hooks/use-captions'
import type { PlayerPool } from '@/shared/player/pool/player-pool'
import { useFeedKeys } from '../hooks/use-feed-keys'
import { useVideoActs } from '../hooks/use-video-acts'
import { ShortcutsDialog } from './shortcuts-dialog'

interface FeedKeysProps {
  item: FeedItem
  /** False on the page after the last video, where keys only navigate. */
  shown: boolean
  pool: PlayerPool
  step: (by: number) => void
  openComments: () => void
}

/** Keyboard shortcuts of the visible video. */
export function FeedKeys({ item, shown, pool, step, openComments }: FeedKeysProps) {
  const acts = useVideoActs(item, shown)
  const { toggle } = useCaptions(pool, item.video.playback?.captions)
  const [help, setHelp] = useState(false)
  useFeedKeys({
    pool,
    acts: shown ? acts : undefined,
    step,
    openComments,
    toggleCaptions: shown ? toggle : () => undefined,
    openHelp: () => setHelp(true),
  })
  return help ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null
}
