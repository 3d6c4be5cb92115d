import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { FUTURE, sampleAppeal, sampleReport, sampleVideo } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'
import type { Report } from './api/reports'
import { ReportsPage } from './components/reports-page'

const PATH = '/api/v1/reports'
const mine = (...items: Report[]) => http.get(`${PATH}/mine`, () => HttpResponse.json({ items, nextCursor: null }))
const video = http.get('/api/v1/videos/v1', () => HttpResponse.json(sampleVideo()))
const kept = (change: Partial<Report> = {}) =>
  sampleReport({ answer: 'KEPT', answeredAt: '2026-11-22T00:00:00Z', appealUntil: FUTURE, ...change })

describe('ReportsPage', () => {
  describe('signed in', () => {
    beforeEach(() => server.use(signedIn, video))

    it('shows what was reported and what became of it', async () => {
      server.use(
        http.get('/api/v1/videos/v2', () => problem(404, 'VIDEO_NOT_FOUND')),
        mine(
          sampleReport({ id: 'r1', illegal: true }),
          sampleReport({ id: 'r2', videoId: 'v2', contentId: 'v2', answer: 'REMOVED', answeredAt: '2026-11-22T00:00:00Z' }),
          sampleReport({ id: 'r3', kind: 'COMMENT', contentId: 'c1', answer: 'GONE' }),
        ),
      )
      const { container } = renderView(<ReportsPage />)
      const [ofVideo, ofComment] = await screen.findAllByRole('link', { name: 'Sourdough in one bowl' })
      expect(ofVideo).toHaveAttribute('href', '/v/v1')
      expect(ofComment).toHaveAttribute('href', '/v/v1?panel=comments')
      expect(screen.getByText('Somebody will look at it.')).toBeVisible()
      expect(screen.getByText('Against the law')).toBeVisible()
      expect(screen.getByText('A video that can no longer be seen')).toBeVisible()
      expect(screen.getByText('Removed. Thank you for telling us.')).toBeVisible()
      expect(screen.getByText('It was deleted before we decided.')).toBeVisible()
      expect(screen.queryByRole('button', { name: 'Contest the answer' })).toBeNull()
      const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
      expect(violations.map(({ id }) => id)).toEqual([])
    })

    it('contests an answer, and then says that somebody looks again', async () => {
      const sent: unknown[] = []
      server.use(
        mine(kept()),
        http.post(`${PATH}/r1/appeals`, async ({ request }) => {
          sent.push(await request.json())
          server.use(mine(kept({ appeal: sampleAppeal({ filedBy: 'REPORTER', statement: 'It names my street.' }) })))
          return HttpResponse.json(sampleAppeal(), { status: 201 })
        }),
      )
      renderView(<ReportsPage />)
      expect(await screen.findByText('It does not break our rules, so it stays.')).toBeVisible()
      await userEvent.click(screen.getByRole('button', { name: 'Contest the answer' }))
      const field = screen.getByLabelText('Why is it wrong?')
      expect(field).toHaveFocus()
      await userEvent.type(field, 'It names my street.')
      await userEvent.click(screen.getByRole('button', { name: 'Send appeal' }))
      expect(await screen.findByText(/Somebody else looks at it now/)).toBeVisible()
      expect(screen.getByText('It names my street.')).toBeVisible()
      expect(screen.queryByRole('button', { name: 'Contest the answer' })).toBeNull()
      expect(sent).toEqual([{ statement: 'It names my street.' }])
    })

    it('says why an answer cannot be contested', async () => {
      server.use(
        mine(kept()),
        http.post(`${PATH}/r1/appeals`, () => problem(409, 'DECISION_REPLACED')),
      )
      renderView(<ReportsPage />)
      await userEvent.click(await screen.findByRole('button', { name: 'Contest the answer' }))
      await userEvent.click(screen.getByRole('button', { name: 'Send appeal' }))
      expect(await screen.findByRole('alert')).toHaveTextContent('A later decision has replaced this one.')
    })

    it.each([
      ['the time is over', { appealUntil: '2026-11-23T00:00:00Z' }],
      ['it was contested', { appeal: sampleAppeal({ answer: 'UPHELD' }) }],
      ['it cannot be contested', { appealUntil: null }],
      ['nobody has answered', { answer: null }],
      ['it was removed', { answer: 'REMOVED' }],
    ] as [string, Partial<Report>][])('offers no appeal where %s', async (_, change) => {
      server.use(mine(kept(change)))
      renderView(<ReportsPage />)
      await screen.findByRole('link', { name: 'Sourdough in one bowl' })
      expect(screen.queryByRole('button', { name: 'Contest the answer' })).toBeNull()
    })

    it('shows what became of reports of accounts', async () => {
      const of = { accountId: 'u1', reason: 'SPAM', legalGround: null, statement: null, filedAt: '2026-11-21T00:00:00Z', answeredAt: null }
      server.use(
        mine(),
        http.get(`${PATH}/accounts/mine`, () =>
          HttpResponse.json([
            { ...of, id: 'a1', handle: 'mara', answer: 'ACTED' },
            { ...of, id: 'a2', handle: null, answer: null },
          ]),
        ),
      )
      renderView(<ReportsPage />)
      expect(await screen.findByRole('link', { name: '@mara' })).toHaveAttribute('href', '/@mara')
      expect(screen.getByText('We did something about it. Thank you for telling us.')).toBeVisible()
      expect(screen.getByText('An account that no longer exists')).toBeVisible()
    })

    it('loads more on request', async () => {
      server.use(
        http.get(`${PATH}/mine`, ({ request }) => {
          const second = new URL(request.url).searchParams.get('cursor') === 'next'
          const items = [sampleReport(second ? { id: 'r2', statement: 'The second' } : { statement: 'The first' })]
          return HttpResponse.json({ items, nextCursor: second ? null : 'next' })
        }),
      )
      renderView(<ReportsPage />)
      await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
      expect(await screen.findByText('The second')).toBeVisible()
      expect(screen.getByText('The first')).toBeVisible()
      expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
    })

    it('says so when there is nothing, and when it fails', async () => {
      server.use(mine())
      const empty = renderView(<ReportsPage />)
      expect(await screen.findByText('You have reported nothing')).toBeVisible()
      empty.unmount()
      server.use(http.get(`${PATH}/mine`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
      renderView(<ReportsPage />)
      expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
    })
  })

  describe('signed out', () => {
    it('shows the report of an account of a receipt', async () => {
      server.use(
        http.post(`${PATH}/receipt`, () => problem(404, 'REPORT_NOT_FOUND')),
        http.post(`${PATH}/accounts/receipt`, () =>
          HttpResponse.json({ id: 'a1', accountId: 'u1', handle: 'mara', reason: 'SPAM', filedAt: '2026-11-21T00:00:00Z', answer: 'ACTED' }),
        ),
      )
      renderView(<ReportsPage />)
      await userEvent.type(await screen.findByLabelText('Receipt'), '0sJ3hQ1vT6m2c9yYpXw4Zg{Enter}')
      expect(await screen.findByRole('link', { name: '@mara' })).toBeVisible()
      expect(screen.getByText('We did something about it. Thank you for telling us.')).toBeVisible()
    })

    it('shows the report of a receipt', async () => {
      const sent: unknown[] = []
      server.use(
        video,
        http.post(`${PATH}/receipt`, async ({ request }) => {
          sent.push(await request.json())
          return HttpResponse.json(kept())
        }),
      )
      renderView(<ReportsPage />)
      expect(await screen.findByText('Sign in to see what became of your reports')).toBeVisible()
      await userEvent.type(screen.getByLabelText('Receipt'), ' 0sJ3hQ1vT6m2c9yYpXw4Zg {Enter}')
      expect(await screen.findByText('It does not break our rules, so it stays.')).toBeVisible()
      expect(sent).toEqual([{ receipt: '0sJ3hQ1vT6m2c9yYpXw4Zg' }])
      expect(screen.queryByRole('button', { name: 'Contest the answer' })).toBeNull()
    })

    it('says so when there is no such report', async () => {
      server.use(
        http.post(`${PATH}/receipt`, () => problem(404, 'REPORT_NOT_FOUND')),
        http.post(`${PATH}/accounts/receipt`, () => problem(404, 'ACCOUNT_REPORT_NOT_FOUND')),
      )
      renderView(<ReportsPage />)
      await userEvent.type(await screen.findByLabelText('Receipt'), 'nothing{Enter}')
      expect(await screen.findByText(/There is no report with this receipt/)).toBeVisible()
    })
  })
})
