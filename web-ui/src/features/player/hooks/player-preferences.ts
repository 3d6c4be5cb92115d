import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface PlayerPreferences {
  muted: boolean
  singleKeys: boolean
  setMuted: (muted: boolean) => void
  setSingleKeys: (enabled: boolean) => void
}

/** What a person chose for every video of this browser. Starts muted: browsers refuse sound before a gesture. */
export const usePlayerPreferences = create<PlayerPreferences>()(
  persist(
    (set) => ({
      muted: true,
      singleKeys: true,
      setMuted: (muted) => set({ muted }),
      setSingleKeys: (singleKeys) => set({ singleKeys }),
    }),
    { name: 'kinora.player' },
  ),
)
