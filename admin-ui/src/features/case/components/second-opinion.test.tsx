import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { SecondOpinion } from './second-opinion'

const opinion = {
  leaning: 'PUBLISH' as const,
  confidence: 0.9,
  arguments: [
    { side: 'FOR_PUBLISHING' as const, text: 'It is a judo class', startMs: 65_000, endMs: 70_000 },
    { side: 'AGAINST_PUBLISHING' as const, text: 'One of them is thrown', startMs: null, endMs: null },
  ],
}

it('shows both sides, and where they are to be seen', async () => {
  const onSeek = vi.fn()
  render(<SecondOpinion opinion={opinion} onSeek={onSeek} />)
  expect(screen.getByText('Leans to publishing, 90% sure')).toBeVisible()
  expect(screen.getByText('For publishing').closest('section')).toHaveTextContent('It is a judo class')
  expect(screen.getByText('Against it').closest('section')).toHaveTextContent('One of them is thrown')
  await userEvent.click(screen.getByRole('button', { name: /Go to 1:05/ }))
  expect(onSeek).toHaveBeenCalledWith(65_000)
})

it('shows times where there is nothing to jump in', () => {
  render(<SecondOpinion opinion={{ ...opinion, leaning: 'UNSURE' }} onSeek={undefined} />)
  expect(screen.getByText(/^Is undecided/)).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
