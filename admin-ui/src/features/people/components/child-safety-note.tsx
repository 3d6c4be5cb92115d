import { Note } from '@kinora/ui-kit/ui/badge'
import { TimeAgo } from '@/shared/components/time-ago'
import type { AccountCase } from '../api/people'
import { proposedNames } from '../hooks/people-words'

interface ChildSafetyNoteProps {
  proposal: AccountCase['proposal']
}

/** That only people for child safety see a case, and what one of them proposed. */
export function ChildSafetyNote({ proposal }: ChildSafetyNoteProps) {
  return (
    <Note tone="info" kind="block">
      <p>It may be about harm to children: only people with that role see it. Two of them decide what is in favor of the account.</p>
      {proposal !== null && (
        <p>
          {proposal.by.handle === '' ? 'Somebody' : `@${proposal.by.handle}`} proposed <TimeAgo at={proposal.at} />:{' '}
          <b>{proposedNames[proposal.action] ?? proposal.action}</b>
          {proposal.note !== null && ` (${proposal.note})`}. It takes effect when another person decides the same.
        </p>
      )}
    </Note>
  )
}
