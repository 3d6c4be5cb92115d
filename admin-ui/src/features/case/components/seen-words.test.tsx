import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StageReport } from '@/shared/api/types'
import { saveViewingPreferences } from '@/shared/preferences'
import { SeenWords } from './seen-words'

type Seen = NonNullable<StageReport['readings'][number]['seen']>

const scores = { labels: { H: 0.7 }, anyHarm: 0.8, readable: true, model: 'm', written: null }
const reading = (seen: Seen | null) => ({ part: 'PICTURE' as const, from: 0, to: 5, scores, seen })
const later = { words: 'see <b>you</b>', startMs: 12_000, endMs: 14_500, confidence: 0.8 }
const early = { words: 'hello', startMs: 1_000, endMs: 2_000, confidence: 0.93 }
const passage = { words: null, startMs: 1_000, endMs: 14_500, confidence: 0.8 }

describe('words in the picture', () => {
  beforeEach(() => saveViewingPreferences({ coverText: false }))

  it('are listed in order of time as text, without passages of several and without erased ones', () => {
    render(<SeenWords caseId="case-1" readings={[later, early, passage, null].map(reading)} childSafety={false} onSeek={vi.fn()} />)
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '0:01.0 – 0:02.0hello93%',
      '0:12.0 – 0:14.5see <b>you</b>80%',
    ])
  })

  it('lead to where they are seen', async () => {
    const onSeek = vi.fn()
    render(<SeenWords caseId="case-1" readings={[reading(later)]} childSafety={false} onSeek={onSeek} />)
    await userEvent.click(screen.getByRole('button', { name: 'Go to 0:12.0 – 0:14.5' }))
    expect(onSeek).toHaveBeenCalledExactlyOnceWith(12_000)
  })

  it.each([
    ['the moderator prefers that', true, false],
    ['it may be about harm to children', false, true],
  ])('are covered first if %s', async (_, coverText, childSafety) => {
    saveViewingPreferences({ coverText })
    render(<SeenWords caseId="case-1" readings={[reading(early)]} childSafety={childSafety} onSeek={vi.fn()} />)
    expect(screen.getByText('hello')).toHaveAttribute('aria-hidden', 'true')
    await userEvent.click(screen.getByRole('button', { name: 'Reveal words' }))
    expect(screen.getByText('hello')).toHaveAttribute('aria-hidden', 'false')
  })

  it('are not mentioned where there are none', () => {
    const { container } = render(<SeenWords caseId="case-1" readings={[reading(null)]} childSafety={false} onSeek={undefined} />)
    expect(container).toBeEmptyDOMElement()
  })
})
