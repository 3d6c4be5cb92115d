import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { VideoCaptions } from '@/shared/api/types'
import { renderView } from '@/test/render'
import { server } from '@/test/server'
import { CaptionsCard } from './captions-card'

const PATH = '/api/v1/videos/v1/captions'
const VTT = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHallo'

interface Sent {
  lang: unknown
  type: string | null
  body: string
}

let stored: VideoCaptions[]
let sent: Sent[]

const captions = (lang: string, label: string): VideoCaptions => ({ lang, label, url: null, updatedAt: '2026-11-22T10:00:00Z' })

const file = (name: string, text = VTT) => new File([text], name)

async function card() {
  renderView(<CaptionsCard videoId="v1" />)
  await screen.findByRole('heading', { name: 'Captions' })
}

describe('CaptionsCard', () => {
  beforeEach(() => {
    stored = []
    sent = []
    server.use(
      http.get(PATH, () => HttpResponse.json({ items: stored })),
      http.put(`${PATH}/:lang`, async ({ request, params }) => {
        sent.push({ lang: params['lang'], type: request.headers.get('Content-Type'), body: await request.text() })
        stored = [captions(String(params['lang']), 'Deutsch')]
        return HttpResponse.json(stored[0])
      }),
      http.delete(`${PATH}/:lang`, () => {
        stored = []
        return new HttpResponse(null, { status: 204 })
      }),
    )
  })

  it('adds a file in the language that was chosen by its name', async () => {
    await card()
    expect(await screen.findByText('There are no captions yet.')).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('Language'), 'German')
    await userEvent.upload(screen.getByLabelText('Add a file', { selector: 'input' }), file('clip.vtt'))
    expect(await screen.findByText('Deutsch')).toBeVisible()
    expect(sent).toEqual([{ lang: 'de', type: 'text/vtt', body: VTT }])
  })

  it('replaces one language by a SubRip file', async () => {
    stored = [captions('de', 'Deutsch')]
    await card()
    await userEvent.upload(await screen.findByLabelText('Replace: Deutsch', { selector: 'input' }), file('clip.SRT'))
    await waitFor(() => expect(sent).toMatchObject([{ lang: 'de', type: 'application/x-subrip' }]))
  })

  it('deletes one language', async () => {
    stored = [captions('de', 'Deutsch')]
    await card()
    await userEvent.click(await screen.findByRole('button', { name: 'Delete: Deutsch' }))
    expect(await screen.findByText('There are no captions yet.')).toBeVisible()
  })

  it('says which line is wrong', async () => {
    const detail = 'Line 3: The caption ends before it starts.'
    server.use(
      http.put(`${PATH}/:lang`, () =>
        HttpResponse.json({ title: 'Not readable', status: 422, code: 'CAPTIONS_INVALID', detail }, { status: 422 }),
      ),
    )
    await card()
    await userEvent.upload(screen.getByLabelText('Add a file', { selector: 'input' }), file('clip.vtt'))
    expect(await screen.findByRole('alert')).toHaveTextContent(detail)
  })

  it('sends no file that is too large', async () => {
    await card()
    await userEvent.upload(screen.getByLabelText('Add a file', { selector: 'input' }), file('clip.vtt', 'x'.repeat(512 * 1024 + 1)))
    expect(await screen.findByRole('alert')).toHaveTextContent('512 kB')
    expect(sent).toEqual([])
  })
})
