import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { problem, server } from '@/test/server'
import type { Figures, Report } from './api/report'
import { TransparencyPage } from './components/transparency-page'

const YEAR = new Date().getUTCFullYear()
const FIGURES: Figures = {
  actions: [
    { kind: 'VIDEO', outcome: 'REJECTED', reason: 'VIOLENCE', automated: true, decisions: 7 },
    { kind: 'VIDEO', outcome: 'REJECTED', reason: 'VIOLENCE', automated: false, decisions: 2 },
    { kind: 'COMMENT', outcome: 'REJECTED', reason: 'HATE', automated: true, decisions: 40 },
    { kind: 'VIDEO', outcome: 'APPROVED', reason: 'NO_VIOLATION', automated: false, decisions: 900 },
  ],
  reports: { received: 12, illegal: 3, withoutAccount: 4, answers: [{ answer: 'KEPT', count: 8 }], medianHours: 60 },
  appeals: [
    { party: 'OWNER', received: 5, answers: [{ answer: 'OVERTURNED', count: 2 }], medianHours: 3.25 },
    { party: 'REPORTER', received: 0, answers: [], medianHours: null },
  ],
  accounts: { strikes: 9, strikesLifted: 2, suspensions: 1, suspensionsLifted: 0, suspensionAppeals: 1 },
  machines: [
    { kind: 'VIDEO', restricted: 7, restrictedWrongly: 1, approved: 90, approvedWrongly: 3 },
    { kind: 'COMMENT', restricted: 40, restrictedWrongly: 0, approved: 5_000, approvedWrongly: 11 },
  ],
}

function reportOf(year: number, figures: Figures): Report {
  return { year, countedAt: '2026-11-28T10:00:00Z', isFinal: year < YEAR, figures, years: [YEAR, YEAR - 1] }
}

const report = (year: number, figures = FIGURES) =>
  http.get(`/api/v1/transparency/${String(year)}`, () => HttpResponse.json(reportOf(year, figures)))

const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }))

describe('TransparencyPage', () => {
  it('shows the figures to everybody, with units', async () => {
    server.use(report(YEAR))
    const { container } = renderView(<TransparencyPage />)
    expect(await screen.findByRole('heading', { name: 'What was removed or limited' })).toBeVisible()
    expect(screen.getAllByRole('columnheader', { name: 'Decisions' })).toHaveLength(3)
    expect(rowOf(/^Hate/).getByText('40')).toBeVisible()
    expect(rowOf(/^Violence/).getByText('9')).toBeVisible()
    expect(rowOf(/^Machines alone/).getByText('47')).toBeVisible()
    expect(screen.queryByText('900')).toBeNull()
    expect(screen.getByText('2.5 days')).toBeVisible()
    expect(screen.getByText('3.3 hours')).toBeVisible()
    expect(screen.getByText('none answered')).toBeVisible()
    expect(rowOf(/^Comments 40/).getByText('5,000')).toBeVisible()
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('shows another year', async () => {
    server.use(report(YEAR), report(YEAR - 1, { ...FIGURES, actions: [] }))
    renderView(<TransparencyPage />)
    await userEvent.selectOptions(await screen.findByLabelText('Year (UTC)'), String(YEAR - 1))
    expect(await screen.findByText('Nothing was removed or limited.')).toBeVisible()
    expect(screen.getByText(/They do not change any more/)).toBeVisible()
  })

  it('says so when nothing was counted, and when it fails', async () => {
    server.use(http.get(`/api/v1/transparency/${String(YEAR)}`, () => problem(404, 'TRANSPARENCY_NOT_COUNTED')))
    const empty = renderView(<TransparencyPage />)
    expect(await screen.findByText('There are no figures for this year yet')).toBeVisible()
    empty.unmount()
    server.use(http.get(`/api/v1/transparency/${String(YEAR)}`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<TransparencyPage />)
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
  })
})
