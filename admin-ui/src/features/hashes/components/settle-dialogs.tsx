import type { ButtonLook } from '@kinora/ui-kit/ui/button'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { toast } from '@kinora/ui-kit/ui/toasts'
import type { UseMutationResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useConfirmRemoval, useDeclineRemoval, useReleaseHash } from '../api/change-hash'
import type { HashEntry } from '../api/list-hashes'
import { refusalOf } from '../hooks/hash-words'

interface SettleDialogProps {
  entry: HashEntry
  onClose: () => void
}

interface QuestionProps {
  title: string
  confirm: string
  done: string
  look: ButtonLook
  change: UseMutationResult<unknown, Error, undefined>
  onClose: () => void
  children: ReactNode
}

function Question({ title, confirm, done, look, change, onClose, children }: QuestionProps) {
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      cancel="Cancel"
      look={look}
      busy={change.isPending}
      onClose={onClose}
      onConfirm={() =>
        change.mutate(undefined, {
          onSuccess: () => toast(done, { tone: 'good' }),
          onError: (error) => toast(refusalOf(error, 'Nothing was changed.'), { tone: 'bad' }),
          onSettled: onClose,
        })
      }
    >
      {children}
    </ConfirmDialog>
  )
}

/** The second person's part in a removal. */
export function ConfirmRemovalDialog({ entry, onClose }: SettleDialogProps) {
  return (
    <Question
      title="Confirm the removal?"
      confirm="Remove the entry"
      done="The entry was removed."
      look="danger"
      change={useConfirmRemoval(entry.id)}
      onClose={onClose}
    >
      Uploads are no longer compared with it. Reason given: {entry.removal?.reason}
    </Question>
  )
}

/** Takes a request for removal back, or declines it. */
export function DeclineDialog({ entry, onClose }: SettleDialogProps) {
  return (
    <Question
      title="Keep the entry?"
      confirm="Keep the entry"
      done="The entry stays."
      look="primary"
      change={useDeclineRemoval(entry.id)}
      onClose={onClose}
    >
      The request for its removal is dropped. Reason given: {entry.removal?.reason}
    </Question>
  )
}

/** Says that a held back entry is right. */
export function ReleaseDialog({ entry, onClose }: SettleDialogProps) {
  return (
    <Question
      title="Let it count again?"
      confirm="Let it count"
      done="The entry counts again."
      look="primary"
      change={useReleaseHash(entry.id)}
      onClose={onClose}
    >
      It was held back because it matched {entry.matchedVideos} videos of {entry.matchedAccounts} accounts. It will not be
      held back again.
    </Question>
  )
}
