import { Note } from '@kinora/ui-kit/ui/badge'
import { TimeAgo } from '@/shared/components/time-ago'
import { useStaffing } from './safety-api'

/** Says how many cases wait for child safety, and warns if nobody has the role. Shows nothing while none waits. */
export function StaffingNote() {
  const staffing = useStaffing().data
  if (staffing === undefined || staffing.waiting === 0) return null
  const { people, waiting, overdue, oldestAt, unattended } = staffing
  return (
    <Note tone={unattended || overdue > 0 ? 'bad' : 'info'} kind="block" role={unattended ? 'alert' : 'status'}>
      <p>
        <b>Child safety:</b> {waiting} {waiting === 1 ? 'case waits' : 'cases wait'}
        {overdue > 0 && `, ${overdue} overdue`}
        {oldestAt !== null && (
          <>
            , the oldest since <TimeAgo at={oldestAt} />
          </>
        )}
        .{' '}
        {unattended
          ? 'Nobody has the role CHILD_SAFETY, so nobody sees them. An administrator can give it to two people under Accounts.'
          : `${people} ${people === 1 ? 'person has' : 'people have'} the role.`}
        {people === 1 && ' Two are needed for everything but removal.'}
      </p>
    </Note>
  )
}
