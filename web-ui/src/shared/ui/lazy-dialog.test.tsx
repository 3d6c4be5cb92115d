import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { renderView } from '@/test/render'
import { lazyDialog } from './lazy-dialog'

const Opened = () => <p>Here it is</p>

describe('lazyDialog', () => {
  it('loads its code once', async () => {
    const load = vi.fn(() => Promise.resolve(Opened))
    const Dialog = lazyDialog(load)
    const first = render(<Dialog onClose={() => undefined} />)
    expect(await screen.findByText('Here it is')).toBeVisible()
    first.unmount()
    render(<Dialog onClose={() => undefined} />)
    expect(screen.getByText('Here it is')).toBeVisible()
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('closes with a message where the code does not come, and tries again when it is opened again', async () => {
    const load = vi.fn(() => Promise.resolve(Opened)).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const Dialog = lazyDialog(load)
    const onClose = vi.fn()
    const failed = renderView(<Dialog onClose={onClose} />)
    expect(await screen.findByText('That did not load. Please try again.')).toBeVisible()
    expect(onClose).toHaveBeenCalledTimes(1)
    failed.unmount()
    renderView(<Dialog onClose={onClose} />)
    expect(await screen.findByText('Here it is')).toBeVisible()
  })
})
