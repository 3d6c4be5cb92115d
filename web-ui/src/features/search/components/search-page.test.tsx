import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { sampleItem, sampleVideo } from '@/test/samples'
import { server } from '@/test/server'
import { SearchPage } from './search-page'

describe('SearchPage', () => {
  it('offers the hashtags of the latest videos, the most used first', async () => {
    const tagged = (id: string, ...hashtags: string[]) => sampleItem(id, { video: sampleVideo({ id, hashtags }) })
    server.use(
      http.get('/api/v1/feed', ({ request }) => {
        expect(new URL(request.url).searchParams.get('mode')).toBe('LATEST')
        return HttpResponse.json({ items: [tagged('v1', 'rain'), tagged('v2', 'baking'), tagged('v3', 'baking')], nextCursor: null })
      }),
    )
    renderView(<SearchPage q="" />)
    const [first, second] = await screen.findAllByRole('link', { name: /^#/ })
    expect(first).toHaveAttribute('href', '/search?q=%23baking')
    expect(second).toHaveTextContent('#rain')
    expect(screen.queryByText('Pets & Animals')).toBeNull()
  })
})
