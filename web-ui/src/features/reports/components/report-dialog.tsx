import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { useSession } from '@/shared/session/session'
import type { ReportSubject } from '@/shared/reporting/report-prompt'
import { useReport } from '../api/reports'
import { reportTexts } from '../texts'
import { ReportFiled } from './report-filed'
import { ReportForm } from './report-form'

interface ReportDialogProps {
  subject: ReportSubject
  onClose: () => void
}

/** Reports something of others; also for people without an account. */
export function ReportDialog({ subject, onClose }: ReportDialogProps) {
  const { account, known } = useSession()
  const report = useReport(subject)
  return (
    <Dialog title={reportTexts.title[subject.kind]} onClose={onClose}>
      {report.isSuccess ? (
        <ReportFiled filed={report.data} onClose={onClose} />
      ) : (
        <ReportForm
          stranger={known && account === null}
          busy={report.isPending}
          error={report.error}
          onSend={(made) => report.mutate(made)}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
