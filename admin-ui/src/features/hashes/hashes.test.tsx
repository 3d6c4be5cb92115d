import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, ME, problem, server, signedInAs } from '@/test/server'
import type { HashEntry } from './api/list-hashes'

const LIST = `${API}/moderation/hashes`

function anEntry(change: Partial<HashEntry> = {}): HashEntry {
  return {
    id: 'entry-1',
    source: 'DECISION',
    state: 'ACTIVE',
    category: 'VIOLENCE',
    algorithm: 'PDQ',
    hash: 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22',
    hashes: 8,
    note: null,
    policyVersion: 'default/3',
    decisionId: 'decision-1',
    contentId: 'video-1',
    createdBy: '',
    createdAt: '2026-11-22T10:00:00Z',
    heldBackAt: null,
    removedAt: null,
    removal: null,
    matchedVideos: 3,
    matchedAccounts: 2,
    ...change,
  }
}

const byOtto = {
  askedBy: { id: 'account-otto', handle: 'otto' },
  askedAt: '2026-11-28T10:00:00Z',
  reason: 'The title of a program',
}

function listing(...items: HashEntry[]) {
  const asked: URLSearchParams[] = []
  server.use(
    http.get(LIST, ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items, nextCursor: null })
    }),
  )
  const router = renderApp('/hashes')
  return { asked, router }
}

async function choose(act: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Acts on f8f8f0cee0f4a84f' }))
  await userEvent.click(screen.getByRole('menuitem', { name: act }))
}

describe('the hash list', () => {
  it('shows what is listed, why, and what it matched', async () => {
    signedInAs('MODERATOR')
    listing(anEntry({ state: 'HELD_BACK' }))
    const row = await screen.findByRole('row', { name: /f8f8f0cee0f4a84f/ })
    expect(within(row).getByText('Violence')).toBeVisible()
    expect(within(row).getByText('Rejected video')).toBeVisible()
    expect(within(row).getByText(/by the system under default\/3/)).toBeVisible()
    expect(within(row).getByText('Held back')).toBeVisible()
    expect(within(row).getByText('3 videos of 2 accounts')).toBeVisible()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('says so when nothing matches or the service does not answer', async () => {
    signedInAs('MODERATOR')
    listing()
    expect(await screen.findByText('No entries match these filters')).toBeVisible()
  })

  it('shows why it cannot be read', async () => {
    signedInAs('MODERATOR')
    server.use(http.get(LIST, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp('/hashes')
    expect(await screen.findByText('This service is not answering')).toBeVisible()
  })

  it('keeps its filters in the address', async () => {
    signedInAs('MODERATOR')
    const { asked, router } = listing(anEntry())
    await userEvent.selectOptions(await screen.findByLabelText('State'), 'Held back')
    await userEvent.type(screen.getByLabelText('Hash'), 'xyz')
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('At least 4')
    await userEvent.clear(screen.getByLabelText('Hash'))
    await userEvent.type(screen.getByLabelText('Hash'), 'F8F8{Enter}')
    await waitFor(() => expect(asked.at(-1)?.get('hash')).toBe('f8f8'))
    expect(asked.at(-1)?.get('state')).toBe('HELD_BACK')
    expect(router.state.location.search).toMatchObject({ state: 'HELD_BACK', hash: 'f8f8' })
  })

  it('asks for a removal with a reason', async () => {
    const sent: unknown[] = []
    signedInAs('MODERATOR')
    server.use(
      http.put(`${LIST}/entry-1/removal`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ ...anEntry(), prints: [] })
      }),
    )
    listing(anEntry())
    await choose('Ask for removal')
    expect(screen.getByRole('button', { name: 'Ask for removal' })).toBeDisabled()
    await userEvent.type(screen.getByLabelText('Reason'), ' A title ')
    await userEvent.click(screen.getByRole('button', { name: 'Ask for removal' }))
    expect(await screen.findByText('Another person has to confirm the removal.')).toBeVisible()
    expect(sent).toEqual([{ reason: 'A title' }])
  })

  it('lets another person confirm, by keyboard', async () => {
    let confirmed = 0
    signedInAs('MODERATOR')
    server.use(
      http.post(`${LIST}/entry-1/removal/confirmation`, () => {
        confirmed += 1
        return HttpResponse.json({ ...anEntry({ state: 'REMOVED' }), prints: [] })
      }),
    )
    listing(anEntry({ removal: byOtto }))
    expect(await screen.findByText(/@otto wants it removed: The title of a program/)).toBeVisible()
    screen.getByRole('button', { name: 'Acts on f8f8f0cee0f4a84f' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('menuitem', { name: 'Confirm removal' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Remove the entry' }))
    expect(await screen.findByText('The entry was removed.')).toBeVisible()
    expect(confirmed).toBe(1)
  })

  it('offers the asker only to take the request back', async () => {
    signedInAs('MODERATOR')
    listing(anEntry({ removal: { ...byOtto, askedBy: { id: ME.id, handle: ME.handle } } }))
    await userEvent.click(await screen.findByRole('button', { name: 'Acts on f8f8f0cee0f4a84f' }))
    expect(screen.getByRole('menuitem', { name: 'Take the request back' })).toBeVisible()
    expect(screen.queryByRole('menuitem', { name: 'Confirm removal' })).toBeNull()
  })

  it('says why a change was refused', async () => {
    signedInAs('MODERATOR')
    server.use(http.post(`${LIST}/entry-1/removal/confirmation`, () => problem(403, 'SAME_PERSON')))
    listing(anEntry({ removal: byOtto }))
    await choose('Confirm removal')
    await userEvent.click(screen.getByRole('button', { name: 'Remove the entry' }))
    expect(await screen.findByText(/somebody else has to confirm it/)).toBeVisible()
  })

  it('releases what is held back', async () => {
    signedInAs('MODERATOR')
    server.use(http.post(`${LIST}/entry-1/release`, () => HttpResponse.json({ ...anEntry(), prints: [] })))
    listing(anEntry({ state: 'HELD_BACK' }))
    await choose('Let it count again')
    await userEvent.click(screen.getByRole('button', { name: 'Let it count' }))
    expect(await screen.findByText('The entry counts again.')).toBeVisible()
  })

  it('adds a screened video', async () => {
    const sent: unknown[] = []
    signedInAs('MODERATOR')
    server.use(
      http.post(`${LIST}/clips`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ ...anEntry(), prints: [] }, { status: 201 })
      }),
    )
    listing()
    await userEvent.click(await screen.findByRole('button', { name: 'Add' }))
    await userEvent.type(screen.getByLabelText('Video id'), 'video-1')
    await userEvent.selectOptions(within(screen.getByRole('dialog')).getByLabelText('Category'), 'Hate')
    await userEvent.click(screen.getByRole('button', { name: 'Add to the list' }))
    expect(await screen.findByText('It is on the list.')).toBeVisible()
    expect(sent).toEqual([{ videoId: 'video-1', category: 'HATE' }])
  })

  it('leaves import and export to administrators', async () => {
    signedInAs('MODERATOR')
    listing()
    expect(await screen.findByRole('button', { name: 'Add' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Export' })).toBeNull()
  })

  it('imports a file and shows what was refused', async () => {
    const sent: { type: string | null; category: string | null }[] = []
    signedInAs('ADMIN')
    server.use(
      http.post(`${LIST}/imports`, ({ request }) => {
        sent.push({
          type: request.headers.get('Content-Type'),
          category: new URL(request.url).searchParams.get('category'),
        })
        return HttpResponse.json({ taken: 1, known: 0, refused: 1, faults: [{ line: 2, fault: 'UNSUPPORTED_TYPE' }] })
      }),
    )
    listing()
    expect(await screen.findByRole('link', { name: 'Export' })).toHaveAttribute('href', '/api/v1/moderation/hashes/export')
    await userEvent.click(screen.getByRole('button', { name: 'Import' }))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.upload(dialog.getByLabelText('File'), new File(['pdq f8\nvideo_md5 c7'], 'partner.txt', { type: 'text/plain' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Import' }))
    expect(await dialog.findByText('1 new, 0 known, 1 refused.')).toBeVisible()
    expect(dialog.getByText('Line 2: Unsupported type')).toBeVisible()
    expect(sent).toEqual([{ type: 'text/plain', category: 'VIOLENCE' }])
  })
})
