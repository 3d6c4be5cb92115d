import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { sampleItem, sampleVideo } from '@/test/samples'
import { problem, server } from '@/test/server'
import { SearchPage } from './search-page'

const mira = { id: 'u7', handle: 'mira', displayName: 'Mira Kovač', videos: 2, followers: 1 }

function answer(path: string, items: unknown[], nextCursor: string | null = null) {
  const asked: string[] = []
  server.use(
    http.get(path, ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json({ items, nextCursor })
    }),
  )
  return asked
}

describe('SearchPage', () => {
  beforeEach(() => {
    answer('/api/v1/search', [])
    answer('/api/v1/search/channels', [])
    answer('/api/v1/search/categories', [])
    answer('/api/v1/feed', [])
  })

  it('offers the hashtags of the latest videos, the most used first', async () => {
    const tagged = (id: string, ...hashtags: string[]) => sampleItem(id, { video: sampleVideo({ id, hashtags }) })
    const asked = answer('/api/v1/feed', [tagged('v1', 'rain'), tagged('v2', 'baking'), tagged('v3', 'baking')])
    renderView(<SearchPage q="" />)
    const [first, second] = await screen.findAllByRole('link', { name: /^#/ })
    expect(first).toHaveAttribute('href', '/search?q=%23baking')
    expect(second).toHaveTextContent('#rain')
    expect(asked[0]).toContain('mode=LATEST')
  })

  it('offers the categories that have videos', async () => {
    answer('/api/v1/search/categories', ['Pets & Animals'])
    renderView(<SearchPage q="" />)
    const chip = await screen.findByRole('link', { name: 'Pets & Animals' })
    expect(chip).toHaveAttribute('href', '/search?category=Pets+%26+Animals')
  })

  it('lists the videos of a category', async () => {
    const asked = answer('/api/v1/search', [sampleVideo({ title: 'Chess in a minute' })])
    renderView(<SearchPage q="" category="Gaming & Esports" />)
    expect(await screen.findByRole('link', { name: /Chess in a minute/ })).toHaveAttribute('href', '/v/v1')
    expect(screen.getByRole('heading', { name: 'Gaming & Esports' })).toBeVisible()
    expect(new URLSearchParams(asked[0]).get('category')).toBe('Gaming & Esports')
  })

  it('leads on from a category without videos and from one that does not exist', async () => {
    const { unmount } = renderView(<SearchPage q="" category="Home & DIY" />)
    expect(await screen.findByText('No videos here yet')).toBeVisible()
    expect(screen.getByRole('link', { name: 'All categories' })).toHaveAttribute('href', '/search')
    unmount()
    server.use(http.get('/api/v1/search', () => problem(400, 'UNKNOWN_CATEGORY')))
    renderView(<SearchPage q="" category="Chess" />)
    expect(await screen.findByRole('alert')).toBeVisible()
  })

  it('lists creators above the videos', async () => {
    const asked = answer('/api/v1/search/channels', [mira])
    answer('/api/v1/search', [sampleVideo({ title: 'Mira in the rain' })])
    renderView(<SearchPage q="@mira" />)
    const creators = (await screen.findByRole('heading', { name: 'Creators' })).parentElement!
    const creator = within(creators).getByRole('link', { name: /Mira Kovač/ })
    expect(creator).toHaveAttribute('href', '/@mira')
    expect(creator).toHaveTextContent('1 follower · 2 videos')
    const video = screen.getByRole('link', { name: /Mira in the rain/ })
    expect(creator.compareDocumentPosition(video) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
    expect(new URLSearchParams(asked[0]).get('q')).toBe('@mira')
  })

  it('says that only creators were found, or nothing at all', async () => {
    answer('/api/v1/search/channels', [mira])
    const { unmount } = renderView(<SearchPage q="mira" />)
    expect(await screen.findByText('No video has these words.')).toBeVisible()
    unmount()
    answer('/api/v1/search/channels', [])
    renderView(<SearchPage q="mira" />)
    expect(await screen.findByText('Nothing found')).toBeVisible()
  })

  it('shows videos although the creators cannot be asked for', async () => {
    server.use(http.get('/api/v1/search/channels', () => problem(503, 'OVERLOADED')))
    answer('/api/v1/search', [sampleVideo({ title: 'Still here' })])
    renderView(<SearchPage q="still" />)
    expect(await screen.findByRole('link', { name: /Still here/ })).toBeVisible()
  })
})
