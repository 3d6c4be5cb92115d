import { toast } from '@kinora/ui-kit/ui/toasts'
import { useEffect, useEffectEvent, useState, type ComponentType } from 'react'

const NOT_LOADED = 'That did not load. Please try again.'

/** A dialog whose code is loaded when it is first opened. Without its code it closes again, with a message. */
export function lazyDialog<Props extends { onClose: () => void }>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | undefined

  return function LazyDialog(props: Props) {
    const [Loaded, setLoaded] = useState(() => known)
    const giveUp = useEffectEvent(() => {
      toast(NOT_LOADED, { tone: 'bad' })
      props.onClose()
    })
    useEffect(() => {
      if (Loaded !== undefined) return
      let left = false
      load().then(
        (component) => {
          known = component
          if (!left) setLoaded(() => component)
        },
        () => {
          if (!left) giveUp()
        },
      )
      return () => {
        left = true
      }
    }, [Loaded])
    return Loaded === undefined ? null : <Loaded {...props} />
  }
}
