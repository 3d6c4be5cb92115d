import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { MissingPage } from './fallback-pages'

describe('MissingPage', () => {
  it('names itself in the tab', async () => {
    document.title = 'Search · Kinora'
    renderView(<MissingPage />)
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible()
    expect(document.title).toBe('This page is not in the reel · Kinora')
  })
})
