import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Stepper } from './stepper'

it('says which check runs', () => {
  render(<Stepper state="SCREENING" status={undefined} scheduled={false} check={{ stage: 'HASH', done: 0, of: 5 }} />)
  expect(screen.getByText('Comparing it with known harmful videos, check 1 of 5')).toBeVisible()
})

it('names no check that it does not know, and none where none runs', () => {
  const { rerender } = render(
    <Stepper state="SCREENING" status={undefined} scheduled={false} check={{ stage: 'NEWER', done: 5, of: 5 }} />,
  )
  expect(screen.getByText('Looking closer, check 6 of 6')).toBeVisible()
  rerender(<Stepper state="IN_REVIEW" status={undefined} scheduled={false} check={{ stage: 'HASH', done: 0, of: 5 }} />)
  expect(screen.queryByText(/check 1 of 5/)).toBeNull()
})
