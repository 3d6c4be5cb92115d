import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Video } from '@/shared/api/types'
import { renderView } from '@/test/render'
import { sampleVideo } from '@/test/samples'
import { OutcomeNote } from './outcome-note'

const rejected = (reasonCode: string): Video =>
  sampleVideo({
    state: 'REJECTED',
    moderation: { outcome: 'REJECTED', reasonCode, statement: 'It is against the rules.', automated: true, decidedAt: '2026-11-20T00:00:00Z' },
  })

describe('OutcomeNote', () => {
  it('names the reason of a rejection, but no code that has no name', async () => {
    const { unmount } = renderView(<OutcomeNote video={rejected('SELF_HARM')} />)
    expect(await screen.findByText('Self-harm.')).toBeVisible()
    unmount()
    const { container } = renderView(<OutcomeNote video={rejected('NEW_REASON')} />)
    expect(await screen.findByText('It is against the rules.')).toBeVisible()
    expect(container).not.toHaveTextContent('NEW_REASON')
  })

  it('shows the advice about a failure without its code', async () => {
    const failure = { code: 'NOT_A_VIDEO', detail: 'This file is not a video.', retryable: false } as const
    const { container } = renderView(<OutcomeNote video={sampleVideo({ state: 'FAILED', failure })} />)
    expect(await screen.findByText('This file is not a video.')).toBeVisible()
    expect(container).not.toHaveTextContent('NOT_A_VIDEO')
  })
})
