import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useEffect, useEffectEvent, useReducer, useRef, type ComponentType } from 'react'
import { useOnline } from '@/shared/hooks/use-online'
import { Page } from '@/shared/ui/page'

interface Result {
  /** Undefined if its code could not be loaded. */
  page: ComponentType | undefined
}

/** Shown if the code of a page could not be loaded: the rest of the app stays, and loading can be retried. */
function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const online = useOnline()
  const wasOffline = useRef(!online)
  const retry = useEffectEvent(onRetry)
  useEffect(() => {
    if (online && wasOffline.current) retry()
    wasOffline.current = !online
  }, [online])
  return (
    <Page>
      <StateView
        icon={online ? 'warning' : 'offline'}
        title={online ? 'This page did not load' : 'You are offline'}
        hint={
          online
            ? 'Kinora may have been renewed since you opened it. Reload it if trying again does not help.'
            : 'This page was not loaded before the connection went. It opens by itself when you are back online.'
        }
        role="alert"
        level={1}
      >
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
        {online && <Button onClick={() => window.location.reload()}>Reload</Button>}
      </StateView>
    </Page>
  )
}

/** A page whose code is loaded separately. A failure is shown in its place, without reloading the app. */
export function lazyPage<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  let loading: Promise<void> | undefined
  let result: Result | undefined
  const read = () =>
    (loading ??= load().then(
      (module) => {
        result = { page: module[name] }
      },
      () => {
        result = { page: undefined }
      },
    ))

  function LazyPage() {
    const [drawn, draw] = useReducer((count: number) => count + 1, 0)
    useEffect(() => {
      if (result === undefined) void read().then(draw)
    }, [drawn])
    const retry = () => {
      loading = undefined
      result = undefined
      draw()
    }
    if (result === undefined) return <Spinner />
    return result.page === undefined ? <NotLoaded onRetry={retry} /> : <result.page />
  }
  return Object.assign(LazyPage, { preload: read })
}
