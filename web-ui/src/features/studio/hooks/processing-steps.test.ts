import { describe, expect, it } from 'vitest'
import type { VideoState } from '@/shared/api/types'
import { isBeingMade, isMoving, processingSteps } from './processing-steps'

const shown = (state: VideoState) => processingSteps(state).map((step) => `${step.name}:${step.state}`)

describe('processingSteps', () => {
  it('shows the review step only while a person has to look', () => {
    expect(shown('SCREENING')).toEqual(['received:done', 'prepared:done', 'checked:current', 'published:waiting'])
    expect(shown('IN_REVIEW')).toContain('reviewed:current')
  })

  it.each<[VideoState, string]>([
    ['UPLOADED', 'received:current'],
    ['TRANSCODING', 'prepared:current'],
    ['FAILED', 'prepared:stopped'],
    ['REJECTED', 'published:stopped'],
    ['TAKEN_DOWN', 'published:stopped'],
  ])('marks the step of %s', (state, step) => expect(shown(state)).toContain(step))

  it('waits before the last step while scheduled', () => {
    expect(processingSteps('PUBLISHED', true).at(-1)).toEqual({ name: 'published', state: 'current' })
    expect(processingSteps('SCREENING', true)).toEqual(processingSteps('SCREENING'))
  })

  it('has only finished steps once published', () => {
    expect(processingSteps('PUBLISHED').every((step) => step.state === 'done')).toBe(true)
    expect(isMoving('PUBLISHED')).toBe(false)
    expect(isMoving('IN_REVIEW')).toBe(true)
  })

  it('knows from when on there are a poster and a download', () => {
    expect(isBeingMade('TRANSCODING')).toBe(true)
    expect(isBeingMade('SCREENING')).toBe(false)
  })
})
