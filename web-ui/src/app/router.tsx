import { createRoute, createRouter } from '@tanstack/react-router'
import { HomeRoute } from './home-route'
import { lazyPage } from './lazy-page'
import {
  appealReportRoute,
  confirmEmailRoute,
  confirmReportRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
} from './mailed-routes'
import { rootRoute } from './root-route'
import { authSearch, homeSearch, searchSearch, videoSearch } from './route-search'

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: homeSearch,
  component: HomeRoute,
})

const videoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/v/$id',
  validateSearch: videoSearch,
  component: lazyPage(() => import('./lazy-routes'), 'VideoRoute'),
})

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/@{$handle}',
  component: lazyPage(() => import('./lazy-routes'), 'ProfileRoute'),
})

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: searchSearch,
  component: lazyPage(() => import('./lazy-routes'), 'SearchRoute'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: authSearch,
  component: lazyPage(() => import('./lazy-routes'), 'SignInRoute'),
})

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  validateSearch: authSearch,
  component: lazyPage(() => import('./lazy-routes'), 'SignUpRoute'),
})

const uploadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/upload',
  component: lazyPage(() => import('@/features/upload/components/upload-page'), 'UploadPage'),
})

const studioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio',
  component: lazyPage(() => import('@/features/studio/components/studio-page'), 'StudioPage'),
})

const studioVideoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio/$id',
  component: lazyPage(() => import('./lazy-routes'), 'StudioVideoRoute'),
})

const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  component: lazyPage(() => import('@/features/notifications/components/notifications-page'), 'NotificationsPage'),
})

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  component: lazyPage(() => import('@/features/reports/components/reports-page'), 'ReportsPage'),
})

const standingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/standing',
  component: lazyPage(() => import('@/features/standing/components/standing-page'), 'StandingPage'),
})

const transparencyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/transparency',
  component: lazyPage(() => import('@/features/transparency/components/transparency-page'), 'TransparencyPage'),
})

const interestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/interests',
  component: lazyPage(() => import('@/features/interests/components/interests-page'), 'InterestsPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyPage(() => import('@/features/settings/components/settings-page'), 'SettingsPage'),
})

const routeTree = rootRoute.addChildren([
  homeRoute,
  videoRoute,
  profileRoute,
  searchRoute,
  signInRoute,
  signUpRoute,
  uploadRoute,
  studioRoute,
  studioVideoRoute,
  notificationsRoute,
  reportsRoute,
  standingRoute,
  transparencyRoute,
  interestsRoute,
  settingsRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  confirmEmailRoute,
  confirmReportRoute,
  appealReportRoute,
])

export function createAppRouter() {
  return createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true })
}
