import { createRootRoute } from '@tanstack/react-router'
import { NotFound, RouteError } from './route-states'
import { Shell } from './shell'

/** What every page stands in. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: RouteError })

/** What every page's route begins with. */
export const page = { getParentRoute: () => rootRoute }

/** A text of an address; nothing for an empty one. */
export const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
