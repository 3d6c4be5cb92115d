import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PolicyRules } from '@/shared/api/types'
import { renderApp } from '@/test/render-app'
import { aDraft, aPolicy } from '@/test/samples'
import { API, problem, server, signedInAs } from '@/test/server'

const POLICY = `${API}/moderation/policies/default`
const trusted = { preset: 'TRUSTED', approvals: 2, strikeDays: 90, sample: 0.1 } as const
const versions = [
  {
    version: 3,
    publishing: aPolicy.rules.publishing,
    createdBy: 'mina',
    publishedBy: 'ada',
    restoredFrom: null,
    createdAt: '2026-11-28T10:00:00Z',
  },
  {
    version: 2,
    publishing: trusted,
    createdBy: null,
    publishedBy: null,
    restoredFrom: 1,
    createdAt: '2026-11-27T10:00:00Z',
  },
]

interface Sent {
  rules: PolicyRules
  note: string | null
}

/** Records what is drafted. */
function drafting(): Sent[] {
  const sent: Sent[] = []
  server.use(
    http.post(`${POLICY}/drafts`, async ({ request }) => {
      sent.push((await request.json()) as Sent)
      return HttpResponse.json(aDraft(), { status: 201 })
    }),
    http.get(`${POLICY}/drafts/draft-1`, () => HttpResponse.json(aDraft())),
  )
  return sent
}

const SAVED = 'Saved as a draft. Simulate it; then another administrator puts it in force.'

beforeEach(() => {
  signedInAs('ADMIN')
  server.use(
    http.get(`${API}/moderation/models`, () => HttpResponse.json({ vision: { provider: 'local', about: '' } })),
    http.get(`${POLICY}/versions`, () => HttpResponse.json({ items: versions, nextCursor: null })),
    http.get(`${POLICY}/drafts`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get(`${POLICY}/score-distributions`, () => HttpResponse.json([])),
    http.post(`${POLICY}/trial`, () =>
      HttpResponse.json({
        videos: 40,
        now: { approve: 0, review: 40, reject: 0, sampled: 0 },
        then: { approve: 31, review: 9, reject: 0, sampled: 4 },
      }),
    ),
  )
})

async function chooseTrusted() {
  await userEvent.click(await screen.findByRole('button', { name: 'Change' }))
  await userEvent.click(screen.getByRole('button', { name: 'Trusted creators' }))
}

describe('policy', () => {
  it('says in plain words who may publish without a person, and that nobody does without a vision model', async () => {
    renderApp('/policy')
    expect(await screen.findByText(/if the vision model and the other required stages find nothing/)).toBeVisible()
    expect(await screen.findByText(/so a person looks at every video/)).toBeVisible()
  })

  it('shows what the vision model is told, and what follows from it', async () => {
    renderApp('/policy')
    const row = (await screen.findByText('Fist fights')).closest('li')
    expect(row).toHaveTextContent('Fights without gloves break the rule.')
    expect(row).toHaveTextContent('For example: Two people fight in a street.')
    expect(row).toHaveTextContent('A person decides from 40% on; from 85% on it is rejected.')
  })

  it('changes a definition in the words of the operator', async () => {
    const sent = drafting()
    renderApp('/policy')
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Fist fights' }))
    await userEvent.clear(screen.getByLabelText('Definition'))
    await userEvent.type(screen.getByLabelText('Definition'), 'Boxing is allowed.')
    await userEvent.type(screen.getByLabelText('Examples'), '{Enter} {Enter}A brawl. ')
    await userEvent.click(screen.getByRole('button', { name: 'Save as a draft' }))
    expect(await screen.findByText(SAVED)).toBeVisible()
    expect(sent[0]?.rules.categories).toEqual([
      {
        ...aPolicy.rules.categories[0],
        definition: 'Boxing is allowed.',
        examples: ['Two people fight in a street.', 'A brawl.'],
      },
    ])
  })

  it('adds a category, and says at the field what is wrong with it', async () => {
    server.use(
      http.post(`${POLICY}/drafts`, () =>
        problem(400, 'VALIDATION_FAILED', { errors: [{ field: 'rules.categories[1].code', message: 'must match the form' }] }),
      ),
    )
    renderApp('/policy')
    await userEvent.click(await screen.findByRole('button', { name: 'Add a category' }))
    await userEvent.type(screen.getByLabelText('Code'), 'clowns')
    await userEvent.click(screen.getByRole('button', { name: 'Save as a draft' }))
    expect(await screen.findByText('must match the form')).toBeVisible()
    expect(screen.getByLabelText('Code')).toBeInvalid()
  })

  it('removes a category', async () => {
    const sent = drafting()
    renderApp('/policy')
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Fist fights' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove the category' }))
    expect(await screen.findByText(SAVED)).toBeVisible()
    expect(sent[0]?.rules.categories).toEqual([])
  })

  it('shows moderators the policy, and lets only administrators change it', async () => {
    signedInAs('MODERATOR')
    renderApp('/policy')
    expect(await screen.findByText('Version 3')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Go back to this' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Edit Fist fights' })).toBeNull()
  })

  it('shows what a change would mean before it is made, and and only drafts it', async () => {
    const sent = drafting()
    renderApp('/policy')
    await chooseTrusted()
    await userEvent.clear(screen.getByLabelText('Approvals by people'))
    await userEvent.type(screen.getByLabelText('Approvals by people'), '5')
    await userEvent.click(screen.getByRole('button', { name: 'See what it would mean' }))
    expect(await screen.findByText('Vision model → Trusted creators')).toBeVisible()
    expect(screen.getByText(/No video is published without an answer of the local picture model/)).toBeVisible()
    const published = screen.getByRole('row', { name: /Published without a person/ })
    expect(within(published).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0', '31'])
    expect(sent).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Save as a draft' }))
    expect(await screen.findByText(SAVED)).toBeVisible()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.rules.publishing).toEqual({ ...aPolicy.rules.publishing, preset: 'TRUSTED', approvals: 5 })
    expect(sent[0]?.rules.requiredStages).toEqual(['HASH', 'TEXT', 'LOCAL_VISION'])
  })

  it('lets an administrator say what a second opinion may do', async () => {
    const sent = drafting()
    renderApp('/policy')
    expect(await screen.findByText(/makes the case for and against it/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Decides' }))
    expect(await screen.findByText(SAVED)).toBeVisible()
    expect(sent).toEqual([{ rules: { ...aPolicy.rules, secondOpinion: 'DECIDES' }, note: 'Second opinion: Decides' }])
  })

  it('lets an administrator say what happens to other languages', async () => {
    const sent = drafting()
    renderApp('/policy')
    expect(await screen.findByText(/low scores say nothing about them/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Scores count' }))
    expect(await screen.findByText(SAVED)).toBeVisible()
    expect(sent).toEqual([{ rules: { ...aPolicy.rules, uncoveredLanguage: 'SCORE' }, note: 'Other languages: Scores count' }])
  })

  it('shows at the field which number is refused', async () => {
    server.use(
      http.post(`${POLICY}/trial`, () =>
        problem(400, 'VALIDATION_FAILED', { errors: [{ field: 'publishing.sample', message: 'must be at most 1' }] }),
      ),
    )
    renderApp('/policy')
    await chooseTrusted()
    await userEvent.click(screen.getByRole('button', { name: 'See what it would mean' }))
    expect(await screen.findByText('must be at most 1')).toBeVisible()
    expect(screen.getByLabelText('Random share for people, in percent')).toBeInvalid()
  })

  it('says when there is nothing to draft', async () => {
    server.use(
      http.post(`${POLICY}/drafts`, () => problem(409, 'NOTHING_CHANGED', { detail: 'These are the rules of version 3.' })),
    )
    renderApp('/policy')
    await chooseTrusted()
    await userEvent.click(screen.getByRole('button', { name: 'See what it would mean' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a draft' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('These are the rules of version 3.')
  })

  it('says who wrote and who published a version, and what it changed', async () => {
    server.use(
      http.get(`${POLICY}/versions/3/changes`, () =>
        HttpResponse.json([{ path: 'comments.H.review', before: '0.5', after: '0.4' }]),
      ),
    )
    renderApp('/policy')
    expect(await screen.findByText(/by @mina, published by @ada/)).toBeVisible()
    expect(screen.getByText(/Came with the service, with the rules of version 1/)).toBeVisible()
    const summary = screen.getByText('What version 3 changed')
    await userEvent.click(summary)
    const details = summary.closest('details')!
    details.open = true
    fireEvent(details, new Event('toggle'))
    expect(await screen.findByRole('row', { name: 'comments.H.review 0.5 0.4' })).toBeVisible()
  })

  it('goes back to an earlier version with one confirmation', async () => {
    let ifMatch: string | null = null
    server.use(
      http.post(`${POLICY}/versions/2/restoration`, ({ request }) => {
        ifMatch = request.headers.get('If-Match')
        return HttpResponse.json({ id: 'default', version: 4, rules: aPolicy.rules })
      }),
    )
    renderApp('/policy')
    await userEvent.click(await screen.findByRole('button', { name: 'Go back to this' }))
    await userEvent.click(screen.getByRole('button', { name: 'Put its rules in force' }))
    expect(await screen.findByText('Version 4 has the rules of version 2.')).toBeVisible()
    expect(ifMatch).toBe('"3"')
  })

  it('says when somebody else was faster', async () => {
    server.use(http.post(`${POLICY}/versions/2/restoration`, () => problem(412, 'PRECONDITION_FAILED')))
    renderApp('/policy')
    await userEvent.click(await screen.findByRole('button', { name: 'Go back to this' }))
    await userEvent.click(screen.getByRole('button', { name: 'Put its rules in force' }))
    expect(await screen.findByText('Somebody else has changed it meanwhile. Look at it again.')).toBeVisible()
  })
})
