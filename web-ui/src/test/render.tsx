import { Toaster } from '@kinora/ui-kit/ui/toaster'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createQueryClient } from '@/shared/lib/query-client'

/** Renders a view with query cache, router and messages. */
export function renderView(view: ReactNode) {
  const client = createQueryClient()
  client.setDefaultOptions({ queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } })
  const rootRoute = createRootRoute({ component: () => view, notFoundComponent: () => view })
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory({ initialEntries: ['/'] }) })
  const result = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
      <Toaster />
    </QueryClientProvider>,
  )
  return { ...result, client, router }
}
