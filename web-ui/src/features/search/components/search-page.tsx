import './search.css'
import { useTitle } from '@/shared/hooks/use-title'
import { Page } from '@/shared/ui/page'
import { searchTexts } from '../texts'
import { SearchForm } from './search-form'
import { CategoryResults, WordResults } from './search-results'
import { SearchStart } from './search-start'

interface SearchPageProps {
  q: string
  category?: string | undefined
}

function Content({ q, category }: SearchPageProps) {
  if (q !== '') return <WordResults q={q} />
  return category === undefined ? <SearchStart /> : <CategoryResults category={category} />
}

export function SearchPage({ q, category }: SearchPageProps) {
  const sought = q === '' ? (category ?? '') : q
  useTitle(sought === '' ? searchTexts.title : `${sought} · ${searchTexts.title}`)
  return (
    <Page>
      <h1 className="sr-only">{searchTexts.title}</h1>
      <SearchForm key={q} q={q} />
      <Content q={q} category={category} />
    </Page>
  )
}
