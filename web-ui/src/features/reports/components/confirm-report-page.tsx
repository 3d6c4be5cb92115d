import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { Link } from '@tanstack/react-router'
import { useTitle } from '@/shared/hooks/use-title'
import { errorText } from '@/shared/lib/error-text'
import { Card, Page, PageTitle } from '@/shared/ui/page'
import { useConfirmAddress } from '../api/reports'
import { confirmTexts } from '../texts'

function ToReports() {
  return (
    <Link to="/reports" className={buttonClass()}>
      {confirmTexts.toReports}
    </Link>
  )
}

function Confirm({ token }: { token: string }) {
  const confirm = useConfirmAddress(token)
  if (confirm.isSuccess) {
    return (
      <>
        <Note tone="good" kind="block" role="status">
          {confirmTexts.confirmed}
        </Note>
        <ToReports />
      </>
    )
  }
  return (
    <>
      {confirm.isError && (
        <Note tone="warn" kind="block" role="alert">
          {isApiError(confirm.error, 'REPORT_LINK_INVALID') ? confirmTexts.bad : errorText(confirm.error).hint}
        </Note>
      )}
      {/* not at once: programs that look at mails open links, too */}
      <Button look="primary" className="justify-self-start" busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {confirmTexts.confirm}
      </Button>
    </>
  )
}

/** The target of the link that was mailed to somebody without an account, with its token in the fragment. */
export function ConfirmReportPage({ token }: { token: string | undefined }) {
  useTitle(confirmTexts.title)
  return (
    <Page>
      <PageTitle>{confirmTexts.title}</PageTitle>
      <Card className="grid max-w-2xl gap-5 p-6">
        <p>{confirmTexts.intro}</p>
        {token === undefined ? (
          <>
            <Note tone="warn" kind="block" role="alert">
              {confirmTexts.bad}
            </Note>
            <ToReports />
          </>
        ) : (
          <Confirm token={token} />
        )}
      </Card>
    </Page>
  )
}
