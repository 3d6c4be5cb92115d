import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'
import type { RoutingRules } from './api/routing'
import { aRule } from './hooks/rules'

const ROUTING = `${API}/moderation/routing`
const ROLES: RoutingRules['queues'][number]['roles'] = ['MODERATOR', 'ADMIN']

const RULES: RoutingRules = {
  queues: ['VIDEOS', 'COMMENTS', 'REPORTS', 'ESCALATED'].map((code) => ({ code, roles: ROLES, targetMinutes: 240 })),
  rules: [
    { ...aRule('REPORTS'), name: 'Reports', purposes: ['REPORT'] },
    { ...aRule('VIDEOS'), name: 'Videos', kinds: ['VIDEO'] },
  ],
  fallback: 'COMMENTS',
}

interface Desk {
  sent: { ifMatch: string | null; body: RoutingRules }[]
  tried: RoutingRules[]
  restored: string[]
}

function serving(): Desk {
  const desk: Desk = { sent: [], tried: [], restored: [] }
  let routing = { version: 3, rules: RULES }
  server.use(
    http.get(ROUTING, () => HttpResponse.json(routing)),
    http.get(`${ROUTING}/versions`, () =>
      HttpResponse.json({
        items: [
          { version: 3, createdAt: '2026-11-29T10:00:00Z', by: 'ada', restoredFrom: null },
          { version: 2, createdAt: '2026-11-28T10:00:00Z', by: null, restoredFrom: 1 },
        ],
        nextCursor: null,
      }),
    ),
    http.put(ROUTING, async ({ request }) => {
      const body = (await request.json()) as RoutingRules
      desk.sent.push({ ifMatch: request.headers.get('If-Match'), body })
      routing = { version: 4, rules: body }
      return HttpResponse.json(routing)
    }),
    http.post(`${ROUTING}/preview`, async ({ request }) => {
      desk.tried.push((await request.json()) as RoutingRules)
      const flows = [
        { from: 'VIDEOS', to: 'COMMENTS', rule: null, cases: 4 },
        { from: 'REPORTS', to: 'REPORTS', rule: 'Reports', cases: 2 },
      ]
      return HttpResponse.json({ cases: 7, complete: true, escalated: 1, flows, unused: ['Videos'] })
    }),
    http.post(`${ROUTING}/versions/:version/restoration`, ({ params, request }) => {
      desk.restored.push(`${String(params['version'])} ${request.headers.get('If-Match') ?? ''}`)
      routing = { version: 4, rules: RULES }
      return HttpResponse.json(routing)
    }),
  )
  return desk
}

const names = () =>
  within(screen.getByRole('heading', { name: 'Rules' }).closest('section')!)
    .getAllByRole('listitem')
    .map((item) => item.querySelector('b')?.textContent)

beforeEach(() => signedInAs('ADMIN'))

describe('routing', () => {
  it('shows moderators rules and queues without anything to change', async () => {
    signedInAs('MODERATOR')
    serving()
    renderApp('/routing')
    expect(await screen.findByText('report · any kind')).toBeVisible()
    expect(names()).toEqual(['1. Reports', '2. Videos', 'Everything else'])
    expect(screen.getByRole('row', { name: 'Escalated moderator, admin 4 h' })).toBeVisible()
    expect(await screen.findByText(/by @ada/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Put in force' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Go back/ })).toBeNull()
  })

  it('is reordered by buttons and by keys, says so, and is put in force', async () => {
    const desk = serving()
    renderApp('/routing')
    const down = await screen.findByRole('button', { name: 'Move Reports down' })
    expect(screen.getByRole('button', { name: 'Put in force' })).toBeDisabled()
    await userEvent.click(down)
    expect(names()).toEqual(['1. Videos', '2. Reports', 'Everything else'])
    expect(screen.getByText('Reports is now number 2 of 2.')).toBeInTheDocument()
    screen.getByRole('button', { name: 'Change Reports' }).focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(names()).toEqual(['1. Reports', '2. Videos', 'Everything else'])
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Change Reports' })).toHaveFocus())

    await userEvent.click(screen.getByRole('button', { name: 'Put in force' }))
    expect(await screen.findByText('Version 4 is in force for cases that come from now on.')).toBeVisible()
    expect(desk.sent[0]?.ifMatch).toBe('"3"')
    expect(desk.sent[0]?.body.rules.map(({ name }) => name)).toEqual(['Videos', 'Reports'])
  })

  it('is tried on the cases that wait', async () => {
    const desk = serving()
    renderApp('/routing')
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Videos' }))
    await userEvent.click(screen.getByRole('button', { name: 'Try on the cases that wait' }))
    expect(await screen.findByText(/Of 7 waiting cases, 4 would be in another queue/)).toBeVisible()
    expect(screen.getByRole('row', { name: 'Videos Comments Everything else 4' })).toBeVisible()
    expect(desk.tried[0]?.rules).toHaveLength(1)
    expect(desk.sent).toEqual([])
  })

  it('is not sent with a rule that no case can reach', async () => {
    serving()
    renderApp('/routing')
    await userEvent.click(await screen.findByRole('button', { name: 'Add a rule' }))
    const dialog = within(screen.getByRole('dialog', { name: 'New rule' }))
    await userEvent.type(dialog.getByLabelText('Name'), 'Grave videos')
    await userEvent.click(dialog.getByLabelText('Video'))
    await userEvent.selectOptions(dialog.getByLabelText('Least grade of severity'), 'High')
    await userEvent.selectOptions(dialog.getByLabelText('Queue'), 'Escalated')
    await userEvent.click(dialog.getByRole('button', { name: 'Take over' }))
    expect(screen.getByRole('alert')).toHaveTextContent('No case can reach “Grave videos”')
    expect(screen.getByRole('button', { name: 'Put in force' })).toBeDisabled()
    await userEvent.click(screen.getByRole('button', { name: 'Move Grave videos up' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('button', { name: 'Put in force' })).toBeEnabled()
  })

  it('takes a new queue and the reasons of a rule as codes', async () => {
    const desk = serving()
    renderApp('/routing')
    await userEvent.click(await screen.findByRole('button', { name: 'Add a queue' }))
    const queue = within(screen.getByRole('dialog', { name: 'New queue' }))
    await userEvent.type(queue.getByLabelText('Code'), 'self_harm')
    await userEvent.click(queue.getByLabelText('Moderator'))
    await userEvent.click(queue.getByRole('button', { name: 'Take over' }))
    await userEvent.click(screen.getByRole('button', { name: 'Change Videos' }))
    const rule = within(screen.getByRole('dialog', { name: 'Rule: Videos' }))
    await userEvent.type(rule.getByLabelText(/^Codes of reasons/), 'score_self_harm, %')
    expect(rule.getByRole('alert')).toHaveTextContent('No codes: %')
    await userEvent.clear(rule.getByLabelText(/^Codes of reasons/))
    await userEvent.type(rule.getByLabelText(/^Codes of reasons/), 'score_self_harm')
    await userEvent.click(rule.getByRole('button', { name: 'Take over' }))
    await userEvent.click(screen.getByRole('button', { name: 'Put in force' }))
    await waitFor(() => expect(desk.sent).toHaveLength(1))
    expect(desk.sent[0]?.body.queues.at(-1)).toEqual({ code: 'SELF_HARM', roles: ['ADMIN'], targetMinutes: 1440 })
    expect(desk.sent[0]?.body.rules[1]?.concerns).toEqual(['SCORE_SELF_HARM'])
  })

  it('goes back to an earlier version', async () => {
    const desk = serving()
    renderApp('/routing')
    expect(await screen.findByText(/by an erased account, with the rules of version 1/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Go back to version 2' }))
    await userEvent.click(screen.getByRole('button', { name: 'Put its rules in force' }))
    expect(await screen.findByText('Version 4 has the rules of version 2.')).toBeVisible()
    expect(desk.restored).toEqual(['2 "3"'])
    expect(screen.getByRole('button', { name: 'Go back to version 0' })).toBeVisible()
  })

  it('keeps the changes when somebody else was faster', async () => {
    serving()
    server.use(http.put(ROUTING, () => problem(412, 'PRECONDITION_FAILED')))
    renderApp('/routing')
    await userEvent.click(await screen.findByRole('button', { name: 'Move Reports down' }))
    await userEvent.click(screen.getByRole('button', { name: 'Put in force' }))
    expect(await screen.findByText(/Somebody else has changed the routing meanwhile/)).toBeVisible()
  })
})
