import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { CrashPage, MissingPage } from './fallback-pages'
import { HomeRoute } from './home-route'
import { RootLayout } from './root-layout'
import { authSearch, homeSearch, searchSearch, videoSearch } from './route-search'

const rootRoute = createRootRoute({ component: RootLayout, notFoundComponent: MissingPage, errorComponent: CrashPage })

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
  component: lazyRouteComponent(() => import('./lazy-routes'), 'VideoRoute'),
})

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/@{$handle}',
  component: lazyRouteComponent(() => import('./lazy-routes'), 'ProfileRoute'),
})

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: searchSearch,
  component: lazyRouteComponent(() => import('./lazy-routes'), 'SearchRoute'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: authSearch,
  component: lazyRouteComponent(() => import('./lazy-routes'), 'SignInRoute'),
})

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  validateSearch: authSearch,
  component: lazyRouteComponent(() => import('./lazy-routes'), 'SignUpRoute'),
})

const uploadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/upload',
  component: lazyRouteComponent(() => import('@/features/upload/components/upload-page'), 'UploadPage'),
})

const studioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio',
  component: lazyRouteComponent(() => import('@/features/studio/components/studio-page'), 'StudioPage'),
})

const studioVideoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio/$id',
  component: lazyRouteComponent(() => import('./lazy-routes'), 'StudioVideoRoute'),
})

const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  component: lazyRouteComponent(() => import('@/features/notifications/components/notifications-page'), 'NotificationsPage'),
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
])

export function createAppRouter() {
  return createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true })
}
