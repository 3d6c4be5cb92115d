import { api, type Tagged } from '@kinora/ui-kit/api'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Video, VideoChange } from '@/shared/api/types'
import { ownVideoQuery } from './own-video'

const path = (id: string) => `/api/v1/videos/${encodeURIComponent(id)}`

/** The newest details with the tag that a change must name. */
export function editableVideoQuery(id: string) {
  return queryOptions({
    queryKey: ['studio', 'editable', id],
    queryFn: ({ signal }) => api.getTagged<Video>(path(id), { signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useEditVideo(id: string, read: Tagged<Video>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: VideoChange) =>
      api.patch<Video>(path(id), { body: change, headers: { 'If-Match': read.etag ?? '' } }),
    onSuccess: (video) => {
      client.setQueryData(ownVideoQuery(id).queryKey, video)
      void client.invalidateQueries({ queryKey: ['studio', 'videos'] })
      void client.invalidateQueries({ queryKey: ['video', id] })
    },
  })
}
