import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { notifications } from '@mantine/notifications'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { reloadViewingPreferences } from '@/shared/preferences'
import { server } from './server'

// a busy machine is slow, not wrong: wait for the condition, up to a generous limit
configure({ asyncUtilTimeout: 10_000 })

// jsdom has neither media queries nor layout; Mantine asks for both
window.matchMedia = (media: string) =>
  Object.assign(new EventTarget(), { matches: false, media, onchange: null }) as unknown as MediaQueryList
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.scrollTo = () => {}

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  server.resetHandlers()
  notifications.clean()
  localStorage.clear()
  reloadViewingPreferences()
})
afterAll(() => server.close())
