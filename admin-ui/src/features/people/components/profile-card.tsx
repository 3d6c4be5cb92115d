import { Badge } from '@kinora/ui-kit/ui/badge'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { TimeAgo } from '@/shared/components/time-ago'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { useProfileFile, type ProfileFile } from '../api/people'
import styles from './people.module.css'

function Words({ profile }: { profile: NonNullable<ProfileFile['profile']> }) {
  return (
    <div className={styles['body']}>
      <p>
        <b dir="auto">{profile.displayName}</b> <span className={styles['quiet']}>@{profile.handle}</span>
      </p>
      {profile.bio !== '' && (
        <p dir="auto" className={styles['words']}>
          {profile.bio}
        </p>
      )}
    </div>
  )
}

function Reports({ file }: { file: ProfileFile }) {
  const reasonLabel = useReasonLabel()
  return (
    <ul>
      {file.reports.map((report) => (
        <li key={report.id} className={styles['row']}>
          <p className={styles['facts']}>
            <b>Reported: {reasonLabel(report.reason)}</b>
            {report.legalGround !== null && <Badge tone="warn">{report.legalGround}</Badge>}
            <span className={styles['quiet']}>
              <TimeAgo at={report.filedAt} />
              {report.answer !== null && (report.answer === 'ACTED' ? ' · acted upon' : ' · kept')}
            </span>
          </p>
          {report.statement !== null && (
            <p dir="auto" className={styles['words']}>
              {report.statement}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The profile as it is now, as text and never as markup, and what others report about it. */
export function ProfileCard({ accountId }: { accountId: string }) {
  const query = useProfileFile(accountId)
  return (
    <Card title="Profile">
      <QueryView query={query} skeletonRows={2}>
        {(file) => (
          <>
            {file.profile === null ? <p className={styles['body']}>The profile is not known.</p> : <Words profile={file.profile} />}
            <Reports file={file} />
          </>
        )}
      </QueryView>
    </Card>
  )
}
