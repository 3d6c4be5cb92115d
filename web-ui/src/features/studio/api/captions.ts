import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export function captionsQuery(id: string) {
  return queryOptions({
    queryKey: ['studio', 'captions', id],
    queryFn: async ({ signal }) => {
      const { items } = await api.get('/api/v1/videos/{videoId}/captions', { params: { path: { videoId: id } }, signal })
      return items
    },
  })
}

/** The media type from browsers is unreliable, so the file name decides. */
const mediaType = (file: File) => (file.name.toLowerCase().endsWith('.srt') ? 'application/x-subrip' : 'text/vtt')

/** Adds or replaces the captions of a language; the video is screened again, so all its data is stale. */
export function usePutCaptions(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ lang, file }: { lang: string; file: File }) =>
      api.put('/api/v1/videos/{videoId}/captions/{lang}', {
        params: { path: { videoId: id, lang } },
        headers: { 'Content-Type': mediaType(file) },
        body: file,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studio'] }),
  })
}

export function useDeleteCaptions(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (lang: string) =>
      api.delete('/api/v1/videos/{videoId}/captions/{lang}', { params: { path: { videoId: id, lang } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studio'] }),
  })
}
