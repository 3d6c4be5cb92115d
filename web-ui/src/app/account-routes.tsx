import { useRouterState } from '@tanstack/react-router'
import { ConfirmEmailPage } from '@/features/auth/components/confirm-email-page'
import { ForgotPasswordPage } from '@/features/auth/components/forgot-password-page'
import { ResetPasswordPage } from '@/features/auth/components/reset-password-page'
import { AppealReportPage } from '@/features/reports/components/appeal-report-page'
import { ConfirmReportPage } from '@/features/reports/components/confirm-report-page'
import { mailedToken } from './route-search'

export { ForgotPasswordPage }

function useMailedToken(): string | undefined {
  return useRouterState({ select: ({ location }) => mailedToken(location.hash) })
}

export function ResetPasswordRoute() {
  return <ResetPasswordPage token={useMailedToken()} />
}

export function ConfirmEmailRoute() {
  return <ConfirmEmailPage token={useMailedToken()} />
}

export function ConfirmReportRoute() {
  return <ConfirmReportPage token={useMailedToken()} />
}

export function AppealReportRoute() {
  return <AppealReportPage token={useMailedToken()} />
}
