import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderView } from '@/test/render'
import { lazyPage } from './lazy-page'

const notFetched = new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/page.js')

function pageThatFailsOnce() {
  const load = vi
    .fn<() => Promise<{ Studio: () => string }>>()
    .mockRejectedValueOnce(notFetched)
    .mockResolvedValue({ Studio: () => 'My videos' })
  return { load, Studio: lazyPage(load, 'Studio') }
}

describe('lazyPage', () => {
  it('says so where the code does not come, and loads it on request', async () => {
    const { Studio } = pageThatFailsOnce()
    renderView(<Studio />)
    expect(await screen.findByRole('heading', { name: 'This page did not load' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('My videos')).toBeVisible()
  })

  it('loads by itself when the connection is back', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const { Studio } = pageThatFailsOnce()
    renderView(<Studio />)
    expect(await screen.findByRole('heading', { name: 'You are offline' })).toBeVisible()
    onLine.mockReturnValue(true)
    act(() => void window.dispatchEvent(new Event('online')))
    expect(await screen.findByText('My videos')).toBeVisible()
  })

  it('asks for the code once', async () => {
    const load = vi.fn(() => Promise.resolve({ Studio: () => 'My videos' }))
    const Studio = lazyPage(load, 'Studio')
    await Studio.preload()
    renderView(<Studio />)
    expect(await screen.findByText('My videos')).toBeVisible()
    expect(load).toHaveBeenCalledTimes(1)
  })
})
