import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { CaptionChoice } from '../captions/pick-track'

interface PlayerPreferences {
  muted: boolean
  singleKeys: boolean
  captions: CaptionChoice
  setMuted: (muted: boolean) => void
  setSingleKeys: (enabled: boolean) => void
  setCaptions: (captions: CaptionChoice) => void
}

/** Preferences for all videos in this browser. Starts muted, because browsers refuse sound before a gesture. */
export const usePlayerPreferences = create<PlayerPreferences>()(
  persist(
    (set) => ({
      muted: true,
      singleKeys: true,
      captions: 'auto',
      setMuted: (muted) => set({ muted }),
      setSingleKeys: (singleKeys) => set({ singleKeys }),
      setCaptions: (captions) => set({ captions }),
    }),
    { name: 'kinora.player' },
  ),
)
