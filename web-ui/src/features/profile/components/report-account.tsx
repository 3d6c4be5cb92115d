import { Button } from '@kinora/ui-kit/ui/button'
import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { useSession } from '@/shared/session/session'
import { profileTexts } from '../texts'

/** Reports the account of others; also for people without an account. */
export function ReportAccount({ handle, ownerId }: { handle: string; ownerId: string }) {
  const { account } = useSession()
  const ask = useReportPrompt((prompt) => prompt.ask)
  if (account?.id === ownerId) return null
  return (
    <Button
      icon="flag"
      aria-label={`${profileTexts.report} @${handle}`}
      onClick={() => ask({ kind: 'ACCOUNT', contentId: ownerId })}
    >
      {profileTexts.report}
    </Button>
  )
}
