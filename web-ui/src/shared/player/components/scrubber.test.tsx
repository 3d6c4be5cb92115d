import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlayerPool, PlayerState } from '../pool/player-pool'
import { Scrubber } from './scrubber'

const TRACK = `WEBVTT

00:00:00.000 --> 00:00:04.000
storyboard.jpg#xywh=0,0,90,160

00:00:04.000 --> 00:00:08.000
storyboard.jpg#xywh=90,0,90,160
`

function setUp(answer: Response) {
  const state: Partial<PlayerState> = { positionMs: 1_000, durationMs: 8_000 }
  const pool = { state: () => state, subscribe: () => () => undefined, seekTo: vi.fn() }
  const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer)
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <Scrubber pool={pool as unknown as PlayerPool} storyboardUrl="/media/p1/storyboard.vtt" />
    </QueryClientProvider>,
  )
  const tile = () => container.querySelector<HTMLElement>('.storyboard-tile')
  return { asked, tile, line: screen.getByRole('slider'), pool }
}

describe('Scrubber', () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, width: 400 } as DOMRect)
  })
  afterEach(() => vi.restoreAllMocks())

  it('shows where one would move to, and asks for the pictures only then', async () => {
    const { asked, tile, line } = setUp(new Response(TRACK))
    expect(asked).not.toHaveBeenCalled()
    fireEvent.pointerMove(line, { clientX: 300 })
    await waitFor(() => expect(tile()).toHaveTextContent('0:06'))
    expect(tile()?.style.backgroundPosition).toBe('-90px 0px')
    fireEvent.pointerMove(line, { clientX: 100 })
    expect(tile()?.style.backgroundPosition).toBe('0px 0px')
    fireEvent.pointerLeave(line)
    expect(tile()).toBeNull()
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('shows the same to the keyboard', async () => {
    const { tile, line, pool } = setUp(new Response(TRACK))
    fireEvent.change(line, { target: { value: '5000' } })
    expect(pool.seekTo).toHaveBeenCalledWith(5_000)
    await waitFor(() => expect(tile()).toHaveTextContent('0:05'))
    fireEvent.blur(line)
    expect(tile()).toBeNull()
  })

  it('moves without pictures where there are none yet', async () => {
    const { asked, tile, line, pool } = setUp(new Response('', { status: 404 }))
    fireEvent.change(line, { target: { value: '5000' } })
    await waitFor(() => expect(asked).toHaveBeenCalled())
    expect(pool.seekTo).toHaveBeenCalledWith(5_000)
    expect(tile()).toBeNull()
  })
})
