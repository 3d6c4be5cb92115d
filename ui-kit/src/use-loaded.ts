import { useCallback, useEffect, useState } from 'react'

interface Loaded<T> {
  value: T | undefined
  error: unknown
  reload: () => void
}

/** Loads data for a panel without a query cache. `load` must be the same function at every call. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ value?: T; error?: unknown }>({})
  const reload = useCallback(() => {
    load().then(
      (value) => setState({ value }),
      (error: unknown) => setState({ error }),
    )
  }, [load])
  useEffect(reload, [reload])
  return { value: state.value, error: state.error, reload }
}
