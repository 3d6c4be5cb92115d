import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { signedInAs } from '@/test/server'
import { axisEnd } from './components/count-bars'

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

  it('ends an axis at a round number', () => {
    expect([0, 1, 3, 10, 11, 38, 51, 4200].map(axisEnd)).toEqual([2, 2, 4, 10, 20, 40, 100, 10_000])
  })
})
