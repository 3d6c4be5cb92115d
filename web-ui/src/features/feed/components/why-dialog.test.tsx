import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Reason } from '@/shared/api/types'
import { renderView } from '@/test/render'
import { sampleItem } from '@/test/samples'
import type { VideoActs } from '../hooks/use-video-acts'
import { WhyDialog } from './why-dialog'

describe('WhyDialog', () => {
  it('names the source of a recommendation in words', async () => {
    const reasons: Reason[] = [
      { code: 'SIMILAR_CONTENT', text: 'Similar to what you watched', videoId: null, weight: 0.7 },
      { code: 'ENGAGEMENT', text: 'Many people liked it', videoId: null, weight: 0.3 },
    ]
    const item = sampleItem('v1', { source: 'TFIDF', reasons })
    renderView(<WhyDialog item={item} acts={{} as VideoActs} onClose={() => undefined} />)
    expect(await screen.findByText('Similar to what you watch')).toBeVisible()
    expect(screen.queryByText('TFIDF')).toBeNull()
  })
})
