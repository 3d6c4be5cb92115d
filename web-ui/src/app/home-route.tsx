import { useSearch } from '@tanstack/react-router'
import { FeedPage } from '@/features/feed/components/feed-page'
import { feedParts } from './feed-parts'

const MODES = { following: 'FOLLOWING', latest: 'LATEST' } as const

export function HomeRoute() {
  const { tab } = useSearch({ from: '/' })
  return <FeedPage mode={tab === undefined ? 'FOR_YOU' : MODES[tab]} parts={feedParts} />
}
