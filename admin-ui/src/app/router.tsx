import { createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router'
import { parseDecisionFilters } from '@/features/decisions/hooks/decision-filters'
import { parseHashFilters } from '@/features/hashes/hooks/parse-filters'
import { parseSafetyView, type SafetyView } from '@/features/safety/hooks/safety-view'
import { parsePeriod } from '@/shared/figures/period'
import { parseCaseFilters } from '@/shared/moderation/case-filters'
import { Home } from './home'
import { operatorRoutes } from './operator-routes'
import { page, rootRoute, text } from './root-route'

const home = createRoute({ ...page, path: '/', component: Home })
const queue = createRoute({
  ...page,
  path: '/queue',
  validateSearch: parseCaseFilters,
  component: lazyRouteComponent(() => import('./routes/queue-route'), 'QueueRoute'),
})
const oneCase = createRoute({
  ...page,
  path: '/cases/$caseId',
  validateSearch: parseCaseFilters,
  component: lazyRouteComponent(() => import('./routes/case-route'), 'CaseRoute'),
})
const audit = createRoute({
  ...page,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): { contentId?: string } => ({ contentId: text(search['contentId']) }),
  component: lazyRouteComponent(() => import('./routes/audit-route'), 'AuditRoute'),
})
const policy = createRoute({
  ...page,
  path: '/policy',
  component: lazyRouteComponent(() => import('./routes/policy-route'), 'PolicyRoute'),
})
const quality = createRoute({
  ...page,
  path: '/quality',
  component: lazyRouteComponent(() => import('./routes/quality-route'), 'QualityRoute'),
})
const heads = createRoute({
  ...page,
  path: '/quality/heads',
  component: lazyRouteComponent(() => import('./routes/heads-route'), 'HeadsRoute'),
})
const draft = createRoute({
  ...page,
  path: '/policy/drafts/$draftId',
  component: lazyRouteComponent(() => import('./routes/draft-route'), 'DraftRoute'),
})
const hashes = createRoute({
  ...page,
  path: '/hashes',
  validateSearch: parseHashFilters,
  component: lazyRouteComponent(() => import('./routes/hashes-route'), 'HashesRoute'),
})
const accountCases = createRoute({
  ...page,
  path: '/account-cases',
  validateSearch: (search: Record<string, unknown>): { state?: 'OPEN' | 'DECIDED' } =>
    search['state'] === 'DECIDED' ? { state: 'DECIDED' } : {},
  component: lazyRouteComponent(() => import('./routes/people-routes'), 'AccountCasesRoute'),
})
const person = createRoute({
  ...page,
  path: '/people/$accountId',
  component: lazyRouteComponent(() => import('./routes/people-routes'), 'PersonRoute'),
})
const childSafety = createRoute({
  ...page,
  path: '/child-safety',
  validateSearch: (search: Record<string, unknown>): { view?: SafetyView } => {
    const view = parseSafetyView(search['view'])
    return view === undefined ? {} : { view }
  },
  component: lazyRouteComponent(() => import('./routes/safety-route'), 'SafetyRoute'),
})
const dashboard = createRoute({
  ...page,
  path: '/dashboard',
  validateSearch: parsePeriod,
  component: lazyRouteComponent(() => import('./routes/dashboard-route'), 'DashboardRoute'),
})
const decisions = createRoute({
  ...page,
  path: '/decisions',
  validateSearch: parseDecisionFilters,
  component: lazyRouteComponent(() => import('./routes/decisions-routes'), 'DecisionsRoute'),
})
const decider = createRoute({
  ...page,
  path: '/decisions/people/$accountId',
  validateSearch: parsePeriod,
  component: lazyRouteComponent(() => import('./routes/decisions-routes'), 'DeciderRoute'),
})
const routing = createRoute({
  ...page,
  path: '/routing',
  component: lazyRouteComponent(() => import('./routes/routing-route'), 'RoutingRoute'),
})
const routeTree = rootRoute.addChildren([home, queue, oneCase, audit, hashes, accountCases, person, childSafety, policy, draft, quality, heads, dashboard, decisions, decider, routing, ...operatorRoutes])

export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: '/admin',
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
