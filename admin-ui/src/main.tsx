import '@kinora/ui-kit/fonts.css'
import '@kinora/ui-kit/tokens.css'
import './app/console.css'
import '@kinora/ui-kit/base.css'
import { applyTheme } from '@kinora/ui-kit/theme'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { createQueryClient } from './app/query-client'
import { createAppRouter } from './app/router'

applyTheme()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App queryClient={createQueryClient()} router={createAppRouter()} />
  </StrictMode>,
)
