import '@kinora/ui-kit/fonts.css'
import '@kinora/ui-kit/tokens.css'
import './app.css'
import '@kinora/ui-kit/base.css'
import { applyTheme } from '@kinora/ui-kit/theme'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '@/shared/lib/query-client'
import { createAppRouter } from './router'

applyTheme()
const queryClient = createQueryClient()
const router = createAppRouter()

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
