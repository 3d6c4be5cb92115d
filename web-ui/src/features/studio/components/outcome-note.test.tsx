import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Statement, Video } from '@/shared/api/types'
import { renderView } from '@/test/render'
import { FUTURE, sampleAppeal, sampleStatement, sampleVideo } from '@/test/samples'
import { problem, server } from '@/test/server'
import { OutcomeNote } from './outcome-note'

const decided = (change: Partial<Video> = {}, reasonCode = 'VIOLENCE'): Video =>
  sampleVideo({
    state: 'REJECTED',
    moderation: { outcome: 'REJECTED', reasonCode, statement: 'It is against the rules.', automated: true, decidedAt: '2026-11-20T00:00:00Z' },
    ...change,
  })

const listOf = (...items: Statement[]) => http.get('/api/v1/decisions', () => HttpResponse.json({ items, nextCursor: null }))

describe('OutcomeNote', () => {
  it('names the reason of a rejection, but no code that has no name', async () => {
    server.use(listOf())
    const { unmount } = renderView(<OutcomeNote video={decided({}, 'SELF_HARM')} />)
    expect(await screen.findByText('Self-harm.')).toBeVisible()
    unmount()
    const { container } = renderView(<OutcomeNote video={decided({}, 'NEW_REASON')} />)
    expect(await screen.findByText('It is against the rules.')).toBeVisible()
    expect(container).not.toHaveTextContent('NEW_REASON')
  })

  it('shows the statement of reasons, under what happened to the video', async () => {
    server.use(listOf(sampleStatement()))
    renderView(<OutcomeNote video={decided({ state: 'TAKEN_DOWN' })} />)
    expect(await screen.findByText('Weapons that are used against people.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Taken down' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Appeal' })).toBeVisible()
    expect(screen.queryByText('It is against the rules.')).toBeNull()
  })

  it('says of a restricted video who can see it', async () => {
    const restriction: Statement['restriction'] = { visibility: 'LIMITED', measures: ['DEMOTED'], label: null, territory: 'EVERYWHERE', since: '2026-11-20T00:00:00Z', until: null }
    server.use(listOf(sampleStatement({ outcome: 'RESTRICTED', restriction })))
    const video = decided({ state: 'PUBLISHED' })
    renderView(<OutcomeNote video={{ ...video, moderation: { ...video.moderation!, outcome: 'RESTRICTED' } }} />)
    expect(await screen.findByText(/people with the link and visitors of your page can see it/)).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Shown with restrictions' })).toBeVisible()
    expect(screen.queryByText('Everybody can find it now.')).toBeNull()
  })

  it('says of a held video that a person decides', async () => {
    const restriction: Statement['restriction'] = { visibility: 'SUSPENDED', measures: ['DISABLED'], label: null, territory: 'EVERYWHERE', since: '2026-11-20T00:00:00Z', until: null }
    server.use(listOf(sampleStatement({ restriction, redress: null })))
    const restrictions = { adultsOnly: false, confirmationRequired: false, label: null, commentsOff: false, limitedReach: false, held: true }
    renderView(<OutcomeNote video={decided({ state: 'TAKEN_DOWN', restrictions })} />)
    expect(await screen.findByText(/^Nobody else can see it until a person has decided/)).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Under review' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Appeal' })).toBeNull()
  })

  it('keeps the decision that an appeal overturned below', async () => {
    const appeal = sampleAppeal({ answer: 'OVERTURNED', answeredAt: '2026-11-22T00:00:00Z' })
    const redress = { appealable: false, appealUntil: FUTURE, appeal }
    const approved = { outcome: 'APPROVED', reasonCode: 'NO_VIOLATION', restriction: null, redress: null } as const
    server.use(listOf(sampleStatement({ ...approved, id: 'd2' }), sampleStatement({ inForce: false, redress })))
    const video = decided({ state: 'PUBLISHED' })
    renderView(<OutcomeNote video={{ ...video, moderation: { ...video.moderation!, outcome: 'APPROVED' } }} />)
    expect(await screen.findByText('Everybody can find it now.')).toBeVisible()
    await userEvent.click(await screen.findByText('Earlier decisions (1)'))
    expect(screen.getByText('You were right: we changed the decision.')).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Allowed' })).toBeNull()
  })

  it('says the reason also where the statement does not load, and loads it on request', async () => {
    server.use(http.get('/api/v1/decisions', () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<OutcomeNote video={decided()} />)
    expect(await screen.findByText(/The reasons in full did not load/)).toBeVisible()
    expect(screen.getByText('It is against the rules.')).toBeVisible()
    server.use(listOf(sampleStatement()))
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Weapons that are used against people.')).toBeVisible()
  })

  it('shows the advice about a failure without its code', async () => {
    const failure = { code: 'NOT_A_VIDEO', detail: 'This file is not a video.', retryable: false } as const
    const { container } = renderView(<OutcomeNote video={sampleVideo({ state: 'FAILED', failure })} />)
    expect(await screen.findByText('This file is not a video.')).toBeVisible()
    expect(container).not.toHaveTextContent('NOT_A_VIDEO')
  })
})
