import { Skeleton } from '@kinora/ui-kit/ui/state-view'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from './state-panel'
import styles from './query-view.module.css'

type QueryLike<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>

interface QueryViewProps<T> {
  query: QueryLike<T>
  children: (data: T) => ReactNode
  skeletonRows?: number
  /** 1 where the view is the whole page. */
  level?: 1 | 2
}

/** Shows loading, an error or the data; existing data stays visible if a refetch fails. */
export function QueryView<T>({ query, children, skeletonRows = 5, level = 2 }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} level={level} />
  return <LoadingRows rows={skeletonRows} />
}

export function LoadingRows({ rows = 5 }: { rows?: number }) {
  return (
    <output className={styles['rows']} aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className={styles['row'] ?? ''} />
      ))}
    </output>
  )
}
