import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Channel } from '@/shared/api/types'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { profileTexts } from '../texts'
import { channelQuery } from './channel'

function withFollow(channel: Channel, followed: boolean): Channel {
  if (channel.followedByMe === followed) return channel
  const followers = Math.max(0, channel.counts.followers + (followed ? 1 : -1))
  return { ...channel, followedByMe: followed, counts: { ...channel.counts, followers } }
}

/** Follows optimistically, and reverts if the server refuses. */
export function useFollow(handle: string) {
  const client = useQueryClient()
  const { queryKey } = channelQuery(handle)
  const path = '/api/v1/users/{handle}/follow'
  const params = { path: { handle } }
  return useMutation({
    mutationFn: (follow: boolean) => (follow ? api.put(path, { params }) : api.delete(path, { params })),
    onMutate: async (follow) => {
      await client.cancelQueries({ queryKey, exact: true })
      const before = client.getQueryData(queryKey)
      client.setQueryData(queryKey, (channel) => channel && withFollow(channel, follow))
      return { before }
    },
    onError: (_error, _follow, context) => {
      client.setQueryData(queryKey, context?.before)
      toast(profileTexts.followFailed, { tone: 'bad' })
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey, exact: true })
      client.removeQueries({ queryKey: ['feed', 'FOLLOWING'] })
    },
  })
}
