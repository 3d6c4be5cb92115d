import { create } from 'zustand'

/** What somebody wants to report: content, or the account with this id. */
export interface ReportSubject {
  kind: 'VIDEO' | 'COMMENT' | 'ACCOUNT'
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
