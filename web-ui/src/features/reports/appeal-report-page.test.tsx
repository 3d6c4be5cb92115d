import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { problem, server } from '@/test/server'
import { AppealReportPage } from './components/appeal-report-page'

const PATH = '/api/v1/reports/link'

const report = {
  id: 'r1',
  kind: 'VIDEO',
  contentId: 'v1',
  videoId: 'v1',
  reason: 'VIOLENCE',
  statement: 'Look at 0:03.',
  illegal: false,
  filedAt: '2026-11-20T10:00:00Z',
  answer: 'KEPT',
  answeredAt: '2026-11-21T10:00:00Z',
  appealUntil: '2099-05-24T10:00:00Z',
  appeal: null,
}

const appeal = {
  id: 'a1',
  decisionId: 'd1',
  filedBy: 'REPORTER',
  statement: 'Look again.',
  filedAt: '2026-11-22T10:00:00Z',
  answer: null,
  answerId: null,
  answeredAt: null,
}

const hidden = http.get('/api/v1/videos/v1', () => problem(404, 'VIDEO_NOT_FOUND'))

describe('AppealReportPage', () => {
  it('shows the answer and contests it once', async () => {
    const sent: unknown[] = []
    server.use(
      hidden,
      http.post(PATH, () => HttpResponse.json({ ...report, appeal: sent.length === 0 ? null : appeal })),
      http.post(`${PATH}/appeals`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(appeal, { status: 201 })
      }),
    )
    const { container } = renderView(<AppealReportPage token="abc" />)
    expect(await screen.findByText('It does not break our rules, so it stays.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Contest the answer' }))
    await userEvent.type(screen.getByRole('textbox'), 'Look again.')
    await userEvent.click(screen.getByRole('button', { name: /Send/ }))
    expect(await screen.findByText(/Look again/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Contest the answer' })).toBeNull()
    expect(sent).toEqual([{ token: 'abc', statement: 'Look again.' }])
    expect((await axe.run(container)).violations).toEqual([])
  })

  it('says that a link does not work any more', async () => {
    server.use(http.post(PATH, () => problem(404, 'REPORT_LINK_INVALID')))
    renderView(<AppealReportPage token="old" />)
    expect(await screen.findByRole('alert')).toHaveTextContent('its time is over')
  })

  it('knows an incomplete link', async () => {
    renderView(<AppealReportPage token={undefined} />)
    expect(await screen.findByRole('alert')).toHaveTextContent('incomplete')
  })
})
