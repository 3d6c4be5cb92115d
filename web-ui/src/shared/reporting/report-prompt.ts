import { create } from 'zustand'

/** What somebody wants to report. */
export interface ReportSubject {
  kind: 'VIDEO' | 'COMMENT'
  contentId: string
}

interface ReportPrompt {
  subject: ReportSubject | undefined
  ask: (subject: ReportSubject) => void
  close: () => void
}

/** Opens the report dialog over any page. */
export const useReportPrompt = create<ReportPrompt>((set) => ({
  subject: undefined,
  ask: (subject) => set({ subject }),
  close: () => set({ subject: undefined }),
}))
