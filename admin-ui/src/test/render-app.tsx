import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { App } from '@/app/app'
import { createQueryClient } from '@/app/query-client'
import { createAppRouter } from '@/app/router'

/** The complete console at one URL. */
export function renderApp(path: string) {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [`/admin${path}`] }))
  render(<App queryClient={createQueryClient()} router={router} />)
  return router
}
