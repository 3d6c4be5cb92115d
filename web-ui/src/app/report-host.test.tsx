import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { renderView } from '@/test/render'
import { ReportHost } from './report-host'

it('opens the dialog for what is reported, and closes it', async () => {
  renderView(<ReportHost />)
  act(() => useReportPrompt.getState().ask({ kind: 'COMMENT', contentId: 'c1' }))
  expect(await screen.findByRole('dialog', { name: 'Report this comment' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
