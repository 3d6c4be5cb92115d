import { StateView } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { popularTagsQuery } from '../api/popular-tags'
import { categoriesQuery } from '../api/search'
import { searchTexts } from '../texts'

function Chips({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="search-chips">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

/** Something to begin with. Only what finds something is offered. */
export function SearchStart() {
  const categories = useQuery(categoriesQuery).data ?? []
  const tags = useQuery(popularTagsQuery).data ?? []
  return (
    <>
      <StateView icon="search" title={searchTexts.startTitle} hint={searchTexts.startHint} />
      {categories.length > 0 && (
        <Chips title={searchTexts.categories}>
          {categories.map((category) => (
            <li key={category}>
              <Link to="/search" search={{ category }} className="chip-link">
                {category}
              </Link>
            </li>
          ))}
        </Chips>
      )}
      {tags.length > 0 && (
        <Chips title={searchTexts.tags}>
          {tags.map((tag) => (
            <li key={tag}>
              <Link to="/search" search={{ q: `#${tag}` }} className="chip-link">
                #{tag}
              </Link>
            </li>
          ))}
        </Chips>
      )}
    </>
  )
}
