import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

it('closes while it is in the page, so that the browser returns the focus', () => {
  const connected: boolean[] = []
  vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function close(this: HTMLDialogElement) {
    connected.push(this.isConnected)
  })
  render(<Dialog title="Why" onClose={() => undefined}>Because</Dialog>).rerender(<p>Gone</p>)
  expect(connected).toEqual([true])
})
