import { useSearch } from '@tanstack/react-router'
import { FeedPage } from '@/features/feed/components/feed-page'
import { InterestsOffer } from '@/features/interests/components/interests-offer'
import { feedParts } from './feed-parts'

const MODES = { following: 'FOLLOWING', latest: 'LATEST' } as const

export function HomeRoute() {
  const { tab } = useSearch({ from: '/' })
  return (
    <div className="flex h-full flex-col">
      {tab === undefined && <InterestsOffer />}
      <div className="min-h-0 flex-1">
        <FeedPage mode={tab === undefined ? 'FOR_YOU' : MODES[tab]} parts={feedParts} />
      </div>
    </div>
  )
}
