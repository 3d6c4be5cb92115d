import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ModerationCase } from '@/shared/api/types'
import { DEFAULT_PREFERENCES, saveViewingPreferences } from '@/shared/preferences'
import { renderApp } from '@/test/render-app'
import { aCase, aSignal, NOTHING_SEEN } from '@/test/samples'
import { API, server, signedInAs } from '@/test/server'

const PLAYBACK = {
  hlsUrl: '/media/p1/master.m3u8',
  posterUrl: '/media/p1/poster.jpg',
  storyboardUrl: '/media/p1/storyboard.vtt',
  downloadUrl: '',
  captions: [],
  expiresAt: null,
}
const STORYBOARD = `WEBVTT

00:00:00.000 --> 00:00:10.000
storyboard.jpg#xywh=0,0,90,160

00:00:10.000 --> 00:00:20.000
storyboard.jpg#xywh=90,0,90,160
`
const FLAG = aSignal({ stage: 'LOCAL_VISION', label: 'VIOLENCE', category: 'VIOLENCE', score: 0.9, startMs: 12_000, endMs: 13_000 })

function aVideo(change: Partial<ModerationCase> = {}): ModerationCase {
  return aCase({
    kind: 'VIDEO',
    why: { ...aCase().why, severity: 2 },
    content: { ...aCase().content, title: 'A fight', text: null, playbackId: 'p1', durationMs: 20_000 },
    signals: [FLAG],
    ...change,
  })
}

const reports: { path: string; body: unknown }[] = []

function serving(item: ModerationCase) {
  const note = async ({ request }: { request: Request }) => {
    reports.push({ path: new URL(request.url).pathname.split('/').at(-1) ?? '', body: await request.json() })
    return new HttpResponse(null, { status: 204 })
  }
  server.use(
    http.get(`${API}/moderation/cases/case-1`, () => HttpResponse.json(item, { headers: { ETag: '"7"' } })),
    http.get(`${API}/moderation/cases`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A fight', playback: PLAYBACK })),
    http.get('http://localhost/media/p1/storyboard.vtt', () => HttpResponse.text(STORYBOARD)),
    http.post(`${API}/moderation/cases/case-1/reveals`, note),
    http.post(`${API}/moderation/cases/case-1/watches`, note),
  )
}

const sent = (path: string) => reports.filter((report) => report.path === path).map(({ body }) => body)
const theVideo = async () => {
  const region = await screen.findByRole('region', { name: 'Video' })
  const video = region.querySelector('video')
  if (video === null) throw new Error('There is no video')
  return video
}

beforeEach(() => {
  reports.length = 0
  vi.useFakeTimers({ shouldAdvanceTime: true })
  signedInAs('MODERATOR')
  HTMLMediaElement.prototype.play = vi.fn(() => Promise.resolve())
  HTMLMediaElement.prototype.pause = vi.fn()
  return () => vi.restoreAllMocks()
})

describe('looking at hard content', () => {
  it('starts as the person chose for this severity, and records the reveal and what is watched', async () => {
    serving(aVideo())
    saveViewingPreferences({ high: { blur: true, grayscale: true, mute: true } })
    renderApp('/cases/case-1')
    const video = await theVideo()
    expect(video).toHaveAttribute('data-covered', 'true')
    expect(video).toHaveAttribute('data-grey', 'true')
    await vi.advanceTimersByTimeAsync(6_000)
    expect(reports).toEqual([])

    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
    await user.keyboard('b')
    expect(video).toHaveAttribute('data-covered', 'false')
    await waitFor(() => expect(sent('reveals')).toEqual([{ covered: 'VIDEO' }]))
    for (let step = 1; step <= 24; step++) {
      video.currentTime = step * 0.25
      await vi.advanceTimersByTimeAsync(250)
    }
    await waitFor(() => expect(sent('watches').length).toBeGreaterThan(0))
    const [first] = sent('watches') as { ranges: { fromMs: number; toMs: number }[]; uncoveredMs: number }[]
    expect(first?.ranges).toHaveLength(1)
    expect(first?.uncoveredMs).toBeGreaterThan(3_000)
    expect(first?.uncoveredMs).toBeLessThan(7_000)
  })

  it('shows a video without a cover to who wants that for its severity', async () => {
    serving(aVideo({ why: { ...aCase().why, severity: 0 } }))
    saveViewingPreferences({ routine: { blur: false, grayscale: false, mute: false } })
    renderApp('/cases/case-1')
    expect(await theVideo()).toHaveAttribute('data-covered', 'false')
  })

  it('plays only the flagged parts with a margin', async () => {
    serving(aVideo())
    renderApp('/cases/case-1')
    const video = await theVideo()
    const only = screen.getByRole('button', { name: /Only flags/ })
    fireEvent.click(only)
    expect(video.currentTime).toBe(9)
    expect(only).toHaveAttribute('aria-pressed', 'true')
    video.currentTime = 16.5
    fireEvent.timeUpdate(video)
    await waitFor(() => expect(only).toHaveAttribute('aria-pressed', 'false'))
    expect(video.pause).toHaveBeenCalled()
  })

  it('shows covered stills over the length, says which were watched, and leads to their moments', async () => {
    serving(aVideo())
    server.use(
      http.get(`${API}/moderation/cases/case-1/watches`, () =>
        HttpResponse.json({ own: { ranges: [{ fromMs: 0, toMs: 6_000 }], watchedMs: 6_000, uncoveredMs: 6_000, reveals: 1 }, decisions: [] }),
      ),
    )
    renderApp('/cases/case-1')
    const video = await theVideo()
    const stills = await screen.findByRole('region', { name: 'Stills' })
    await waitFor(() => expect(stills).toHaveTextContent('0:05.0, watched'))
    expect(stills).toHaveTextContent('0:15.0, flagged, not watched')
    expect(stills.querySelectorAll('[data-covered="true"]')).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: /0:15\.0/ }))
    expect(video.currentTime).toBe(15)
  })

  it('says with a decision what its author had watched', async () => {
    const decision = {
      id: 'decision-1',
      action: 'REJECT' as const,
      outcome: 'REJECTED' as const,
      restrictions: null,
      reasonCode: 'VIOLENCE' as const,
      note: null,
      actor: { id: 'noor', handle: 'noor' },
      decidedAt: '2026-11-22T12:00:00Z',
      previousDecisionId: null,
      automated: false,
    }
    serving(aVideo({ state: 'DECIDED', decisions: [decision] }))
    const watch = { ranges: [{ fromMs: 9_000, toMs: 16_000 }], watchedMs: 7_000, uncoveredMs: 8_200, reveals: 1 }
    server.use(
      http.get(`${API}/moderation/cases/case-1/watches`, () =>
        HttpResponse.json({ own: { ...watch, ranges: [] }, decisions: [{ decisionId: 'decision-1', watch }] }),
      ),
    )
    renderApp('/cases/case-1')
    expect(await screen.findByText('Watched 0:09.0–0:16.0 (8 s uncovered)')).toBeVisible()
  })

  it('proposes a break, which can be waved away', async () => {
    serving(aVideo())
    const breakProposed = { seenSeconds: 960, minutes: 10, until: '2026-11-22T12:15:00Z' }
    server.use(http.get(`${API}/moderation/exposure`, () => HttpResponse.json({ ...NOTHING_SEEN, breakProposed })))
    renderApp('/cases/case-1')
    expect(await screen.findByText(/16 minutes of hard content/)).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
    expect(screen.queryByText(/16 minutes of hard content/)).toBeNull()
  })
})

describe('viewing settings', () => {
  it('keeps choices per severity for every device, and goes back when that fails', async () => {
    const kept: unknown[] = []
    server.use(
      http.get(`${API}/moderation/viewing`, () => HttpResponse.json({ ...DEFAULT_PREFERENCES, claimNext: undefined })),
      http.put(`${API}/moderation/viewing`, async ({ request }) => {
        kept.push(await request.json())
        return kept.length === 1 ? HttpResponse.json(kept[0] as object) : new HttpResponse(null, { status: 503 })
      }),
    )
    renderApp('/settings')
    const box = await screen.findByRole('checkbox', { name: 'Grayscale videos of routine severity' })
    await waitFor(() => expect(box).toBeChecked())
    fireEvent.click(box)
    await waitFor(() => expect(kept).toHaveLength(1))
    expect(kept[0]).toMatchObject({ routine: { blur: true, grayscale: false, mute: true }, critical: { grayscale: true } })
    expect(kept[0]).not.toHaveProperty('claimNext')
    expect(box).not.toBeChecked()

    fireEvent.click(box)
    expect(await screen.findByText(/Not saved/)).toBeVisible()
    expect(box).not.toBeChecked()
  })

  it('shows the ledger by severity with its limits', async () => {
    server.use(
      http.get(`${API}/moderation/exposure`, () =>
        HttpResponse.json({
          ...NOTHING_SEEN,
          lastDay: NOTHING_SEEN.lastDay.map((line) =>
            line.severity === 'HIGH' ? { ...line, uncoveredSeconds: 1_500, reveals: 7, limitSeconds: 3_600 } : line,
          ),
        }),
      ),
    )
    renderApp('/settings')
    const row = await screen.findByRole('row', { name: /High 25 min/ })
    expect(row).toHaveTextContent('60 min')
    expect(row).toHaveTextContent('7')
  })
})
