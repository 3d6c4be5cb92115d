import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { problem, server, signedIn } from '@/test/server'
import { InterestsSection } from './components/interests-section'

const PATH = '/api/v1/preferences/me'
const SPORTS = { category: 'Sports & Fitness', weight: 0.6 }

describe('InterestsSection', () => {
  let stored = { declared: ['Pets & Animals'], inferred: [SPORTS], personalizationEnabled: true, updatedAt: null }
  let version = 4

  beforeEach(() => {
    stored = { declared: ['Pets & Animals'], inferred: [SPORTS], personalizationEnabled: true, updatedAt: null }
    version = 4
    const answer = () => HttpResponse.json(stored, { headers: { ETag: `"${version}"` } })
    const change = (next: Partial<typeof stored>) => {
      stored = { ...stored, ...next }
      version += 1
      return answer()
    }
    server.use(
      signedIn,
      http.get(PATH, answer),
      http.put(PATH, async ({ request }) =>
        request.headers.get('If-Match') === `"${version}"`
          ? change((await request.json()) as Partial<typeof stored>)
          : problem(412, 'PRECONDITION_FAILED'),
      ),
      http.put(`${PATH}/personalization`, async ({ request }) => {
        const { enabled } = (await request.json()) as { enabled: boolean }
        return change({ personalizationEnabled: enabled })
      }),
      http.delete(PATH, () => {
        change({ declared: [], inferred: [] })
        return new HttpResponse(null, { status: 204 })
      }),
    )
  })

  it('shows what was chosen and learned, and saves another choice', async () => {
    renderView(<InterestsSection />)
    expect(await screen.findByRole('checkbox', { name: 'Pets & Animals' })).toBeChecked()
    expect(screen.getByText('60%')).toBeVisible()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Home & DIY' }))
    await userEvent.click(screen.getByRole('button', { name: 'Save interests' }))
    expect(await screen.findByText('Your interests are saved.')).toBeVisible()
    expect(stored.declared).toEqual(['Pets & Animals', 'Home & DIY'])
  })

  it('says when somebody was faster', async () => {
    renderView(<InterestsSection />)
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Home & DIY' }))
    version = 9
    await userEvent.click(screen.getByRole('button', { name: 'Save interests' }))
    expect(await screen.findByText(/It changed in the meantime/)).toBeVisible()
    expect(stored.declared).toEqual(['Pets & Animals'])
  })

  it('switches personalization off', async () => {
    renderView(<InterestsSection />)
    await userEvent.click(await screen.findByRole('switch', { name: 'Personalize my feed' }))
    await waitFor(() => expect(screen.getByRole('switch', { name: 'Personalize my feed' })).not.toBeChecked())
  })

  it('resets what was learned after a question', async () => {
    renderView(<InterestsSection />)
    await userEvent.click(await screen.findByRole('button', { name: 'Reset what was learned' }))
    const dialog = screen.getByRole('dialog', { name: 'Start over?' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Reset what was learned' }))
    expect(await screen.findByText('Your feed starts over.')).toBeVisible()
    expect(await screen.findByText('Nothing yet.')).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Pets & Animals' })).not.toBeChecked()
  })
})
