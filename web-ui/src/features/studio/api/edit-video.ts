import type { Tagged } from '@kinora/ui-kit/api'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Video, VideoChange } from '@/shared/api/types'
import { ownVideoQuery } from './own-video'

const PATH = '/api/v1/videos/{videoId}'

/** The current details with the entity tag for a change. */
export function editableVideoQuery(id: string) {
  return queryOptions({
    queryKey: ['studio', 'editable', id],
    queryFn: ({ signal }) => api.getTagged(PATH, { params: { path: { videoId: id } }, signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useEditVideo(id: string, read: Tagged<Video>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: VideoChange) =>
      api.patch(PATH, { params: { path: { videoId: id }, header: { 'If-Match': read.etag } }, body: change }),
    onSuccess: (video) => {
      client.setQueryData(ownVideoQuery(id).queryKey, video)
      void client.invalidateQueries({ queryKey: ['studio', 'videos'] })
      void client.invalidateQueries({ queryKey: ['video', id] })
    },
  })
}
