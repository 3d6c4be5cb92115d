import { useSearch } from '@tanstack/react-router'
import { FeedPage } from '@/features/feed/components/feed-page'

export function HomeRoute() {
  const { tab } = useSearch({ from: '/' })
  return <FeedPage mode={tab ?? 'forYou'} />
}
