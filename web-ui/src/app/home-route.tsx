import { useSearch } from '@tanstack/react-router'
import { FeedPage } from '@/features/feed/components/feed-page'
import { feedParts } from './feed-parts'

export function HomeRoute() {
  const { tab } = useSearch({ from: '/' })
  return <FeedPage mode={tab ?? 'forYou'} parts={feedParts} />
}
