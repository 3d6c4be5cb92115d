import { Button } from '@kinora/ui-kit/ui/button'
import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { useSession } from '@/shared/session/session'
import { useSignedInAction } from '@/shared/session/use-signed-in-action'
import { profileTexts } from '../texts'

/** Reports the account of others; people without an account can report its videos and comments. */
export function ReportAccount({ handle, ownerId }: { handle: string; ownerId: string }) {
  const { account } = useSession()
  const signedIn = useSignedInAction()
  const ask = useReportPrompt((prompt) => prompt.ask)
  if (account?.id === ownerId) return null
  return (
    <Button
      icon="flag"
      aria-label={`${profileTexts.report} @${handle}`}
      onClick={() => signedIn('report', () => ask({ kind: 'ACCOUNT', contentId: ownerId }))}
    >
      {profileTexts.report}
    </Button>
  )
}
