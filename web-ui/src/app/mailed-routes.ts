import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazy-page'
import { rootRoute } from './root-route'

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyPage(() => import('./account-routes'), 'ForgotPasswordPage'),
})

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  component: lazyPage(() => import('./account-routes'), 'ResetPasswordRoute'),
})

export const confirmEmailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/confirm-email',
  component: lazyPage(() => import('./account-routes'), 'ConfirmEmailRoute'),
})

export const confirmReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/confirm-report',
  component: lazyPage(() => import('./account-routes'), 'ConfirmReportRoute'),
})

export const appealReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/appeal-report',
  component: lazyPage(() => import('./account-routes'), 'AppealReportRoute'),
})
