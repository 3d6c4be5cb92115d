import { createRootRoute } from '@tanstack/react-router'
import { CrashPage, MissingPage } from './fallback-pages'
import { RootLayout } from './root-layout'

export const rootRoute = createRootRoute({ component: RootLayout, notFoundComponent: MissingPage, errorComponent: CrashPage })
