import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { lazyDialog } from '@/shared/ui/lazy-dialog'

const ReportDialog = lazyDialog(async () => (await import('@/features/reports/components/report-dialog')).ReportDialog)

/** Mounted once; opens when somebody reports something. */
export function ReportHost() {
  const { subject, close } = useReportPrompt()
  return subject === undefined ? null : <ReportDialog key={subject.contentId} subject={subject} onClose={close} />
}
