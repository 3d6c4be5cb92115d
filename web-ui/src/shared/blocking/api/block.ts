import { toast } from '@kinora/ui-kit/ui/toasts'
import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { FeedItem } from '@/shared/api/types'
import { errorText } from '@/shared/lib/error-text'
import type { BlockSubject } from '../block-prompt'
import { blockingTexts } from '../texts'

const PATH = '/api/v1/users/me/blocks/{accountId}'

const about = ({ id }: BlockSubject) => ({ params: { path: { accountId: id } } })

/** Whatever was asked for before may be shown or hidden now; the feed keeps its place. */
function askAgain(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'feed' })
}

type FeedPages = InfiniteData<{ items: FeedItem[] }>

/** The feed without the account, at once. */
function withoutOwner(pages: FeedPages | undefined, ownerId: string): FeedPages | undefined {
  return (
    pages && {
      ...pages,
      pages: pages.pages.map((page) => ({ ...page, items: page.items.filter(({ video }) => video.owner.id !== ownerId) })),
    }
  )
}

export function useUnblock() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (subject: BlockSubject) => api.delete(PATH, about(subject)),
    onSuccess: (_none, { handle }) => {
      askAgain(client)
      toast(blockingTexts.unblocked(handle))
    },
    onError: (error) => toast(errorText(error).hint, { tone: 'bad' }),
  })
}

/** Rejects with TOO_MANY_BLOCKS. */
export function useBlock() {
  const client = useQueryClient()
  const unblock = useUnblock()
  return useMutation({
    mutationFn: (subject: BlockSubject) => api.put(PATH, about(subject)),
    onSuccess: (_none, subject) => {
      client.setQueriesData<FeedPages>({ queryKey: ['feed'] }, (pages) => withoutOwner(pages, subject.id))
      askAgain(client)
      toast(blockingTexts.blocked(subject.handle), {
        action: { label: blockingTexts.undo, run: () => unblock.mutate(subject) },
      })
    },
    onError: (error) => toast(errorText(error).hint, { tone: 'bad' }),
  })
}
