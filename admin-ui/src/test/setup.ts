import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { clearToasts } from '@kinora/ui-kit/ui/toasts'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { reloadViewingPreferences } from '@/shared/preferences'
import { server } from './server'

// a busy machine is slow, not wrong: wait for the condition, up to a generous limit
configure({ asyncUtilTimeout: 10_000 })

// jsdom has neither media queries nor a modal <dialog>
window.matchMedia = (media: string) =>
  Object.assign(new EventTarget(), { matches: false, media, onchange: null }) as unknown as MediaQueryList
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.setAttribute('open', '')
  this.querySelector('button')?.focus()
}
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.removeAttribute('open')
}
window.scrollTo = () => {}

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  server.resetHandlers()
  clearToasts()
  localStorage.clear()
  reloadViewingPreferences()
})
afterAll(() => server.close())
