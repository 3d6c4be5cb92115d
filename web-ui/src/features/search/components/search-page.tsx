import './search.css'
import { Button } from '@kinora/ui-kit/ui/button'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { useTitle } from '@/shared/hooks/use-title'
import { ErrorView } from '@/shared/ui/error-view'
import { Page } from '@/shared/ui/page'
import { PosterGrid } from '@/shared/ui/poster-grid'
import { popularTagsQuery } from '../api/popular-tags'
import { searchQuery } from '../api/search'
import { searchTexts } from '../texts'

function SearchForm({ q }: { q: string }) {
  const navigate = useNavigate()
  const [text, setText] = useState(q)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void navigate({ to: '/search', search: text.trim() === '' ? {} : { q: text.trim() } })
  }
  return (
    <search>
      <form onSubmit={submit} className="search-box">
        <Icon name="search" size={22} className="text-muted" />
        <input
          type="search"
          aria-label={searchTexts.label}
          placeholder={searchTexts.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
          enterKeyHint="search"
        />
        <Button type="submit" look="primary">
          {searchTexts.submit}
        </Button>
      </form>
    </search>
  )
}

/** Something to begin with. Only what finds something is offered. */
function Start() {
  const tags = useQuery(popularTagsQuery).data ?? []
  return (
    <>
      <StateView icon="search" title={searchTexts.startTitle} hint={searchTexts.startHint} />
      {tags.length > 0 && (
        <ul aria-label={searchTexts.tags} className="mx-auto flex max-w-3xl flex-wrap justify-center gap-2">
          {tags.map((tag) => (
            <li key={tag}>
              <Link to="/search" search={{ q: `#${tag}` }} className="chip-link">
                #{tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Results({ q }: { q: string }) {
  const query = useInfiniteQuery(searchQuery(q))
  if (query.isPending) return <Spinner />
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  const videos = query.data.pages.flatMap((page) => page.items)
  if (videos.length === 0) return <StateView icon="search" title={searchTexts.noneTitle} hint={searchTexts.noneHint} />
  return (
    <>
      <PosterGrid videos={videos} withOwner />
      {query.hasNextPage && (
        <Button className="mx-auto" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {searchTexts.more}
        </Button>
      )}
    </>
  )
}

export function SearchPage({ q }: { q: string }) {
  useTitle(q === '' ? searchTexts.title : `${q} · ${searchTexts.title}`)
  return (
    <Page>
      <h1 className="sr-only">{searchTexts.title}</h1>
      <SearchForm key={q} q={q} />
      {q === '' ? <Start /> : <Results q={q} />}
    </Page>
  )
}
