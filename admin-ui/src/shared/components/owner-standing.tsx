import { Link } from '@tanstack/react-router'
import { useAccountFile } from '@/shared/moderation/get-account-file'

const STANDINGS = { GOOD: 'in good standing', WARNED: 'warned', PAUSED: 'paused', SUSPENDED: 'suspended' }

/** Leads to the account of an owner, and says what counts against it. */
export function OwnerStanding({ accountId }: { accountId: string }) {
  const standing = useAccountFile(accountId).data?.standing
  return (
    <Link to="/people/$accountId" params={{ accountId }}>
      Account of the owner
      {standing !== undefined && `: ${standing.points} points, ${STANDINGS[standing.standing]}`}
    </Link>
  )
}
