import '../components/player.css'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { HlsEngine, loadHls } from '../pool/hls-engine'
import { PlayerPool, type PlayerState } from '../pool/player-pool'
import { usePlayerPreferences } from './player-preferences'

interface NetworkInformation {
  saveData?: boolean
  effectiveType?: string
}

function isFrugal(): boolean {
  const connection = (navigator as Navigator & { connection?: NetworkInformation }).connection
  return connection?.saveData === true || ['2g', 'slow-2g'].includes(connection?.effectiveType ?? '')
}

function createPool(): PlayerPool {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const frugal = isFrugal()
  void loadHls().catch(() => undefined)
  return new PlayerPool(() => new HlsEngine(), {
    muted: usePlayerPreferences.getState().muted,
    preload: !frugal,
    autoplay: !calm && !frugal,
  })
}

/** The player pool of the calling page; playback stops when the page is left or hidden. */
export function usePlayerPool(): PlayerPool {
  const [pool] = useState(createPool)
  useEffect(() => {
    let resume = false
    const onVisibility = () => {
      if (document.hidden) {
        resume = pool.state().status === 'playing'
        pool.pause()
      } else if (resume) void pool.play()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      pool.release()
    }
  }, [pool])
  return pool
}

export function usePlayerState<T>(pool: PlayerPool, select: (state: PlayerState) => T): T {
  return useSyncExternalStore(pool.subscribe, () => select(pool.state()))
}
