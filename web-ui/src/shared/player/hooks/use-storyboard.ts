import { useQuery } from '@tanstack/react-query'
import { readStoryboard, type Tile } from '../storyboard/storyboard'

const NONE: Tile[] = []

async function load(url: string, signal: AbortSignal): Promise<Tile[]> {
  const response = await fetch(url, { signal })
  return response.ok ? readStoryboard(await response.text(), new URL(url, window.location.href).href) : NONE
}

/** The tiles of a storyboard, fetched on demand; empty if there is no storyboard (yet). */
export function useStoryboard(url: string | undefined, wanted: boolean): Tile[] {
  const query = useQuery({
    queryKey: ['storyboard', url],
    queryFn: ({ signal }) => load(url ?? '', signal),
    enabled: wanted && url !== undefined,
    staleTime: 60_000,
    retry: false,
  })
  return query.data ?? NONE
}
