import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CATALOG } from '@/shared/moderation/query-keys'
import { idIn } from '../hooks/id-in'

type Schemas = components['schemas']

/** How the recommender knows a video. */
export type VideoRow = Schemas['VideoRow']
/** How far a video comes on its way into a feed. */
export type FeedPath = Schemas['FeedPath']
export type Stage = Schemas['Stage']

const FOUND = 20

export function useFoundVideos(words: string | undefined) {
  return useQuery({
    queryKey: [...CATALOG, 'search', words],
    queryFn: async ({ signal }) => (await api.get('/api/v1/search', { params: { query: { q: words ?? '', limit: FOUND } }, signal })).items,
    enabled: words !== undefined,
  })
}

export function useVideoRow(id: string) {
  return useQuery({
    queryKey: [...CATALOG, 'row', id],
    queryFn: ({ signal }) => api.get('/api/v1/admin/recommendation/videos/{id}', { params: { path: { id } }, signal }),
  })
}

/** The account with this id, link or handle. */
async function accountOf(viewer: string): Promise<string> {
  const handle = viewer.replace(/^.*@/, '')
  return idIn(viewer) ?? (await api.get('/api/v1/users/{handle}', { params: { path: { handle } } })).id
}

/** What is asked: about the viewer with this id or handle, or with an empty text about anybody without sign-in. */
interface Question {
  id: string
  viewer: string
}

/** A mutation, because whoever looks at the feed of another person is noted down: it is asked when somebody asks, and not again. */
export function useFeedPath() {
  return useMutation({
    mutationFn: async ({ id, viewer }: Question) =>
      api.get('/api/v1/admin/recommendation/videos/{id}/feed-path', {
        params: { path: { id }, query: viewer === '' ? {} : { viewerId: await accountOf(viewer) } },
      }),
  })
}
