import { loadStoryboard, type Tile } from '@kinora/ui-kit/storyboard'
import { useQuery } from '@tanstack/react-query'

const NONE: Tile[] = []

/** The small stills of a video; none if there is no storyboard. */
export function useStoryboard(url: string | undefined): Tile[] {
  const query = useQuery({
    queryKey: ['storyboard', url],
    queryFn: ({ signal }) => loadStoryboard(url ?? '', signal),
    enabled: url !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return query.data ?? NONE
}
