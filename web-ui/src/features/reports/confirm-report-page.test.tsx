import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { problem, server } from '@/test/server'
import { ConfirmReportPage } from './components/confirm-report-page'

const PATH = '/api/v1/reports/address-confirmation'

describe('ConfirmReportPage', () => {
  it('confirms only when somebody asks for it', async () => {
    const sent: unknown[] = []
    server.use(
      http.post(PATH, async ({ request }) => {
        sent.push(await request.json())
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { container } = renderView(<ConfirmReportPage token="abc" />)
    const button = await screen.findByRole('button', { name: 'Confirm my address' })
    expect(sent).toEqual([])
    await userEvent.click(button)
    expect(await screen.findByRole('status')).toHaveTextContent('The receipt is on its way to you')
    expect(sent).toEqual([{ token: 'abc' }])
    expect((await axe.run(container)).violations).toEqual([])
  })

  it('says that a link does not work any more', async () => {
    server.use(http.post(PATH, () => problem(404, 'REPORT_LINK_INVALID')))
    renderView(<ConfirmReportPage token="old" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm my address' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Your report counts all the same')
    expect(screen.getByRole('button', { name: 'Confirm my address' })).toBeEnabled()
  })

  it('knows an incomplete link', async () => {
    renderView(<ConfirmReportPage token={undefined} />)
    expect(await screen.findByRole('alert')).toHaveTextContent('incomplete')
    expect(screen.getByRole('link', { name: 'Look it up with the receipt' })).toHaveAttribute('href', '/reports')
  })
})
