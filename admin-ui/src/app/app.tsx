import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { colorSchemeManager } from './color-scheme'
import { mantineTheme } from './mantine-theme'
import type { AppRouter } from './router'

interface AppProps {
  queryClient: QueryClient
  router: AppRouter
}

/** No style element is ever injected: variables and breakpoints come from theme.css (CSP without unsafe-inline). */
export function App({ queryClient, router }: AppProps) {
  return (
    <MantineProvider
      theme={mantineTheme}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={4} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
