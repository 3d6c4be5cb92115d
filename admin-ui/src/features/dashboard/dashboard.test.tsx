import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { axisEnd } from '@kinora/ui-kit/ui/count-bars'
import { renderApp } from '@/test/render-app'
import { API, server, signedInAs } from '@/test/server'

describe('dashboard', () => {
  it('draws counts to an axis, names their unit and is a table', async () => {
    signedInAs('MODERATOR')
    renderApp('/dashboard')
    const card = (await screen.findByRole('heading', { name: 'Undecided by queue' })).closest('section')!
    const table = within(card).getByRole('table')
    expect(within(table).getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Queue', 'Cases'])
    expect(within(table).getByRole('row', { name: 'Videos 3' })).toBeVisible()
    expect(table.querySelector('tfoot')).toHaveTextContent('024')
    expect(screen.getByText('1 of them in review')).toBeVisible()
  })

  it('says how many reports and appeals wait, and leads to them', async () => {
    signedInAs('MODERATOR')
    const openByQueue = { VIDEOS: 1, REPORTS: 12 }
    const rest = { undecided: [], oldestOpenSeconds: null, decidedToday: { approved: 0, rejected: 0 }, automatedShare: null }
    server.use(
      http.get(`${API}/moderation/metrics`, () => HttpResponse.json({ openByQueue, openByKind: { VIDEO: 13 }, ...rest })),
    )
    renderApp('/dashboard')
    const reports = await screen.findByRole('link', { name: '12 reports' })
    expect(reports).toHaveAttribute('href', expect.stringContaining('queue=REPORTS'))
    expect(reports.closest('div')).toHaveTextContent(/^Reports12 reportswait for a person$/)
    expect(screen.getByRole('link', { name: '0 appeals' })).toHaveAttribute('href', expect.stringContaining('queue=APPEALS'))
    expect(screen.getByRole('row', { name: 'Reports 12' })).toBeVisible()
  })

  it('ends an axis at a round number', () => {
    expect([0, 1, 3, 10, 11, 38, 51, 4200].map(axisEnd)).toEqual([2, 2, 4, 10, 20, 40, 100, 10_000])
  })
})
