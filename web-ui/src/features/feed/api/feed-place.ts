const KEY = 'kinora.feed-place'

/** Where For You goes on in this tab, so that a reload repeats nothing. Forgotten with the tab, and where the browser allows no storage. */
export function feedPlace(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

export function keepFeedPlace(cursor: string | null): void {
  try {
    if (cursor === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, cursor)
  } catch {
    // the next reload begins anew
  }
}
