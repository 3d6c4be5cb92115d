import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { CatalogSearch } from '@/features/catalog/components/catalog-page'
import { DAYS, type Days } from '@/features/exploration/hooks/days'
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
const weights = createRoute({
  ...page,
  path: '/weights',
  component: lazyRouteComponent(() => import('./routes/weights-route'), 'WeightsRoute'),
})
const exploration = createRoute({
  ...page,
  path: '/exploration',
  validateSearch: (search: Record<string, unknown>): { days?: Days } => {
    const days = DAYS.find((one) => one === String(search['days']))
    return days === undefined ? {} : { days }
  },
  component: lazyRouteComponent(() => import('./routes/exploration-route'), 'ExplorationRoute'),
})
const catalog = createRoute({
  ...page,
  path: '/catalog',
  validateSearch: (search: Record<string, unknown>): CatalogSearch => ({ q: text(search['q']), video: text(search['video']) }),
  component: lazyRouteComponent(() => import('./routes/catalog-route'), 'CatalogRoute'),
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
export const operatorRoutes = [models, experiments, weights, exploration, catalog, screening, jobs, deadLetters, accounts, settings] as const
