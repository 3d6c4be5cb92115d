import { api, apiFetch } from '@kinora/ui-kit/api'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { VideoCaptions } from '@/shared/api/types'

const path = (id: string) => `/api/v1/videos/${encodeURIComponent(id)}/captions`

export function captionsQuery(id: string) {
  return queryOptions({
    queryKey: ['studio', 'captions', id],
    queryFn: async ({ signal }) => (await api.get<{ items: VideoCaptions[] }>(path(id), { signal })).items,
  })
}

/** What a browser calls a file says little, so its name decides. */
const mediaType = (file: File) => (file.name.toLowerCase().endsWith('.srt') ? 'application/x-subrip' : 'text/vtt')

/** Adds the captions of a language or replaces them; the video is checked again, so everything about it is stale. */
export function usePutCaptions(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ lang, file }: { lang: string; file: File }) =>
      apiFetch(
        new Request(new URL(`${path(id)}/${encodeURIComponent(lang)}`, window.location.origin), {
          method: 'PUT',
          headers: { 'Content-Type': mediaType(file), Accept: 'application/json, application/problem+json' },
          credentials: 'same-origin',
          body: file,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studio'] }),
  })
}

export function useDeleteCaptions(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (lang: string) => api.delete(`${path(id)}/${encodeURIComponent(lang)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studio'] }),
  })
}
