import { clearToasts } from '@kinora/ui-kit/ui/toasts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { toLocalInput } from '@/shared/lib/local-time'
import { renderView } from '@/test/render'
import { sampleVideo } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'
import { EditVideo } from './edit-video'

const PATH = '/api/v1/videos/v1'

interface Sent {
  ifMatch: string | null
  body: Record<string, unknown>
}

function editable(etag: () => string, sent: Sent[]) {
  return [
    http.get(PATH, () => HttpResponse.json(sampleVideo(), { headers: { ETag: etag() } })),
    http.patch(PATH, async ({ request }) => {
      const ifMatch = request.headers.get('If-Match')
      sent.push({ ifMatch, body: (await request.json()) as Record<string, unknown> })
      return ifMatch === etag() ? HttpResponse.json(sampleVideo()) : problem(412, 'PRECONDITION_FAILED')
    }),
  ]
}

async function open() {
  await userEvent.click(await screen.findByRole('button', { name: 'Edit details' }))
  return screen.findByLabelText('Title')
}

describe('EditVideo', () => {
  beforeEach(() => {
    clearToasts()
    server.use(signedIn)
  })

  it('sends the words with the tag of what was read', async () => {
    const sent: Sent[] = []
    server.use(...editable(() => '"4"', sent))
    renderView(<EditVideo id="v1" />)
    const title = await open()
    await userEvent.clear(title)
    await userEvent.type(title, 'Rye in one bowl')
    await userEvent.clear(screen.getByLabelText('Hashtags'))
    await userEvent.type(screen.getByLabelText('Hashtags'), '#Rye bread')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(sent).toEqual([
      {
        ifMatch: '"4"',
        body: {
          title: 'Rye in one bowl',
          description: 'No scale needed.',
          hashtags: ['rye', 'bread'],
          category: 'Food & Cooking',
          visibility: 'PUBLIC',
        },
      },
    ])
  })

  it('schedules at a local time', async () => {
    const sent: Sent[] = []
    server.use(...editable(() => '"4"', sent))
    renderView(<EditVideo id="v1" />)
    await open()
    expect(screen.queryByLabelText('When it goes public')).toBeNull()
    await userEvent.selectOptions(screen.getByLabelText('Who may see it'), 'Everybody, at a later time')
    const tomorrow = toLocalInput(new Date(Date.now() + 86_400_000))
    fireEvent.change(screen.getByLabelText('When it goes public'), { target: { value: tomorrow } })
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.body).toMatchObject({ visibility: 'SCHEDULED', publishAt: new Date(tomorrow).toISOString() })
  })

  it('offers the newest details when somebody was faster', async () => {
    const sent: Sent[] = []
    let etag = '"4"'
    server.use(...editable(() => etag, sent))
    renderView(<EditVideo id="v1" />)
    await open()
    etag = '"5"'
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Load the newest details' }))
    await waitFor(() => expect(screen.queryByText(/has changed in the meantime/)).toBeNull())
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"4"', '"5"'])
  })

  it('says at the field what is wrong with a time', async () => {
    server.use(
      http.get(PATH, () => HttpResponse.json(sampleVideo({ visibility: 'SCHEDULED', publishAt: '2027-01-01T10:00:00Z' }))),
      http.patch(PATH, () =>
        HttpResponse.json(
          { code: 'PUBLISH_AT_OUT_OF_RANGE', errors: [{ field: 'publishAt', message: 'Choose a time from now on.' }] },
          { status: 400 },
        ),
      ),
    )
    renderView(<EditVideo id="v1" />)
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Choose a time from now on.')).toBeVisible()
  })
})
