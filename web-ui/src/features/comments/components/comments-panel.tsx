import './comments.css'
import { Button } from '@kinora/ui-kit/ui/button'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Comment } from '@/shared/api/types'
import { useAskToBlock } from '@/shared/blocking/block-prompt'
import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { useSession } from '@/shared/session/session'
import { useSignedInAction } from '@/shared/session/use-signed-in-action'
import { ErrorView } from '@/shared/ui/error-view'
import { threadsOf } from '../api/comment-cache'
import { commentsQuery } from '../api/comments'
import { useDeleteComment } from '../api/delete-comment'
import { useLikeComment } from '../api/like-comment'
import { useCommentResults } from '../hooks/use-comment-results'
import { commentTexts } from '../texts'
import { CommentCard } from './comment-card'
import { COMPOSER_ID, CommentComposer } from './comment-composer'

/** The comments of one video: list, replies, own states, composer. */
export function CommentsPanel({ videoId }: { videoId: string }) {
  const comments = useInfiniteQuery(commentsQuery(videoId))
  const remove = useDeleteComment(videoId)
  const like = useLikeComment(videoId)
  const { account } = useSession()
  const signedIn = useSignedInAction()
  const askToBlock = useAskToBlock()
  const askReport = useReportPrompt((prompt) => prompt.ask)
  const [replyTo, setReplyTo] = useState<Comment>()
  const [doomed, setDoomed] = useState<Comment>()
  useCommentResults(videoId)

  const startReply = (comment: Comment) => {
    setReplyTo(comment)
    document.getElementById(COMPOSER_ID)?.focus()
  }
  const card = (comment: Comment) => (
    <CommentCard
      comment={comment}
      mine={comment.author.id === account?.id}
      onLike={() => signedIn('like', () => like.mutate(comment))}
      onReply={() => startReply(comment)}
      onDelete={() => setDoomed(comment)}
      onReport={() => askReport({ kind: 'COMMENT', contentId: comment.id })}
      onBlock={() => askToBlock({ id: comment.author.id, handle: comment.author.handle })}
    />
  )
  const threads = threadsOf(comments.data)
  return (
    <section aria-label={commentTexts.title} className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
        {comments.isPending && <Spinner />}
        {comments.isError && <ErrorView error={comments.error} onRetry={() => void comments.refetch()} />}
        {comments.isSuccess && threads.length === 0 && (
          <StateView icon="comment" title={commentTexts.emptyTitle} hint={commentTexts.emptyHint} />
        )}
        <ul className="grid gap-4">
          {threads.map(({ root, replies }) => (
            <li key={root.id} className="grid gap-3">
              {card(root)}
              {replies.length > 0 && (
                <ul className="grid gap-3 border-s-2 border-line ps-4 ms-4">
                  {replies.map((reply) => (
                    <li key={reply.id}>{card(reply)}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        {comments.hasNextPage && (
          <Button className="mt-4 w-full" busy={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>
            {commentTexts.more}
          </Button>
        )}
      </div>
      <CommentComposer videoId={videoId} replyTo={replyTo} onReplied={() => setReplyTo(undefined)} />
      {doomed !== undefined && (
        <ConfirmDialog
          title={commentTexts.removeTitle}
          confirm={commentTexts.remove}
          cancel={commentTexts.keep}
          onConfirm={() => {
            remove.mutate(doomed.id)
            setDoomed(undefined)
          }}
          onClose={() => setDoomed(undefined)}
        >
          {commentTexts.removeHint}
        </ConfirmDialog>
      )}
    </section>
  )
}
