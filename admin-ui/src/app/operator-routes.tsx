import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page, text } from './root-route'

const models = createRoute({
  ...page,
  path: '/models',
  component: lazyRouteComponent(() => import('./routes/models-route'), 'ModelsRoute'),
})
const experiments = createRoute({
  ...page,
  path: '/experiments',
  component: lazyRouteComponent(() => import('./routes/experiments-route'), 'ExperimentsRoute'),
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

/** The pages of operators and administrators. */
export const operatorRoutes = [models, experiments, screening, jobs, deadLetters, accounts, settings] as const
