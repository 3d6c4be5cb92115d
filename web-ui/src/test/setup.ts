import '@testing-library/jest-dom/vitest'
import { clearToasts } from '@kinora/ui-kit/ui/toasts'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { server } from './server'

// a busy machine is slow, not wrong: wait for the condition, up to a generous limit
configure({ asyncUtilTimeout: 10_000 })

/** What jsdom lacks and the app needs. */
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}))
HTMLMediaElement.prototype.play = () => Promise.resolve()
HTMLMediaElement.prototype.pause = () => undefined
HTMLMediaElement.prototype.load = () => undefined
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.setAttribute('open', '')
}
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.removeAttribute('open')
}
Element.prototype.scrollTo = () => undefined
window.scrollTo = () => undefined

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => {
  cleanup()
  clearToasts()
  server.resetHandlers()
  localStorage.clear()
})
afterAll(() => server.close())
