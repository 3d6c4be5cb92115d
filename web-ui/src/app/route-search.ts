/** Validates the query string of each URL; unknown values are dropped. */
export interface HomeSearch {
  tab?: 'following' | 'latest'
}

export function homeSearch(search: Record<string, unknown>): HomeSearch {
  const { tab } = search
  return tab === 'following' || tab === 'latest' ? { tab } : {}
}

export interface VideoSearch {
  /** The panel that is open beside or over the video. */
  panel?: 'comments'
}

export function videoSearch(search: Record<string, unknown>): VideoSearch {
  return search['panel'] === 'comments' ? { panel: 'comments' } : {}
}

export interface SearchSearch {
  q?: string
  category?: string
}

export function searchSearch(search: Record<string, unknown>): SearchSearch {
  const { q, category } = search
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof category === 'string' ? { category } : {}),
  }
}

export interface AuthSearch {
  /** Where to go afterwards; only a URL of this site. */
  next?: string
}

export function authSearch(search: Record<string, unknown>): AuthSearch {
  const { next } = search
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}

/** The token of a mailed link, from the fragment of its URL: "#token=…". */
export function mailedToken(hash: string): string | undefined {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token')
  return token === null || token === '' ? undefined : token
}
