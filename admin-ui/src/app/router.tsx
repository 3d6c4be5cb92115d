import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { parseDecisionFilters } from '@/features/decisions/hooks/decision-filters'
import { parseHashFilters } from '@/features/hashes/hooks/parse-filters'
import { parseSafetyView, type SafetyView } from '@/features/safety/hooks/safety-view'
import { parsePeriod } from '@/shared/figures/period'
import { parseCaseFilters } from '@/shared/moderation/case-filters'
import { Home } from './home'
import { NotFound, RouteError } from './route-states'
import { Shell } from './shell'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: RouteError })
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const page = { getParentRoute: () => rootRoute }

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
const models = createRoute({
  ...page,
  path: '/models',
  component: lazyRouteComponent(() => import('./routes/models-route'), 'ModelsRoute'),
})
const jobs = createRoute({
  ...page,
  path: '/jobs',
  component: lazyRouteComponent(() => import('./routes/jobs-route'), 'JobsRoute'),
})
const screening = createRoute({
  ...page,
  path: '/screening',
  component: lazyRouteComponent(() => import('./routes/screening-route'), 'ScreeningRoute'),
})
const deadLetters = createRoute({
  ...page,
  path: '/dead-letters',
  component: lazyRouteComponent(() => import('./routes/dead-letters-route'), 'DeadLettersRoute'),
})
const accounts = createRoute({
  ...page,
  path: '/accounts',
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({ q: text(search['q']) }),
  component: lazyRouteComponent(() => import('./routes/accounts-route'), 'AccountsRoute'),
})
const settings = createRoute({
  ...page,
  path: '/settings',
  component: lazyRouteComponent(() => import('./routes/settings-route'), 'SettingsRoute'),
})

const routeTree = rootRoute.addChildren([home, queue, oneCase, audit, hashes, accountCases, person, childSafety, policy, draft, quality, heads, dashboard, decisions, decider, routing, models, screening, jobs, deadLetters, accounts, settings])

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
