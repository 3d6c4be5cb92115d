import { useQuery } from '@tanstack/react-query'
import { loadStoryboard, type Tile } from '@kinora/ui-kit/storyboard'

const NONE: Tile[] = []

/** The tiles of a storyboard, fetched on demand; empty if there is no storyboard (yet). */
export function useStoryboard(url: string | undefined, wanted: boolean): Tile[] {
  const query = useQuery({
    queryKey: ['storyboard', url],
    queryFn: ({ signal }) => loadStoryboard(url ?? '', signal),
    enabled: wanted && url !== undefined,
    staleTime: 60_000,
    retry: false,
  })
  return query.data ?? NONE
}
