import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { Page } from '@/shared/components/page'
import { idIn } from '../hooks/id-in'
import { FeedPathCard } from './feed-path-card'
import { FoundVideos } from './found-videos'
import { VideoRowView } from './video-row-view'
import styles from './catalog.module.css'

export interface CatalogSearch {
  /** Words that were searched for. */
  q?: string | undefined
  /** The video that is looked at. */
  video?: string | undefined
}

interface CatalogPageProps {
  search: CatalogSearch
  onSearch: (search: CatalogSearch) => void
}

/** How the recommender knows a video, and why it is shown to somebody or not. */
export function CatalogPage({ search, onSearch }: CatalogPageProps) {
  const { q, video } = search
  return (
    <Page title="Catalog" intro="How the recommender knows a video, and why it is not shown.">
      <SearchForm key={q ?? video} search={search} onSearch={onSearch} />
      {q !== undefined && <FoundVideos words={q} chosen={video} onChoose={(id) => onSearch({ q, video: id })} />}
      {video !== undefined && (
        <>
          <VideoRowView key={video} id={video} onChoose={(id) => onSearch({ video: id })} />
          <FeedPathCard key={`path of ${video}`} id={video} />
        </>
      )}
    </Page>
  )
}

function SearchForm({ search, onSearch }: CatalogPageProps) {
  const [typed, setTyped] = useState(search.q ?? search.video ?? '')
  return (
    <search>
      <form
        className={styles['search']}
        onSubmit={(event) => {
          event.preventDefault()
          const text = typed.trim()
          const id = idIn(text)
          onSearch(id !== undefined ? { video: id } : text === '' ? {} : { q: text })
        }}
      >
        <TextField
          label="Find a video"
          placeholder="Words of its title, its id or its link"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">Search</Button>
      </form>
    </search>
  )
}
